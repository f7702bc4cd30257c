namespace Program08.Functions.Access;

/// <param name="Name">Cleaned; may be anything else.</param>
/// <param name="Content">Read once, as it comes in.</param>
public sealed record StreamedFile(string Name, Stream Content);
