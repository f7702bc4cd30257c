namespace Program08.Functions.Access;

/// <param name="Name">Cleaned; may be anything else.</param>
/// <param name="Fields">Those that stood before the file.</param>
/// <param name="Content">Read once, as it comes in.</param>
public sealed record StreamedFile(string Name, Stream Content, IReadOnlyDictionary<string, string> Fields);
