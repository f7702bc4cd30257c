namespace Program08.Functions.Api.Description;

/// <summary>A file that is sent.</summary>
/// <param name="MediaTypes">As the body itself.</param>
/// <param name="FormField">Name of the file's field, where a form is taken too; null where it is not.</param>
internal sealed record ApiBody(IReadOnlyList<string> MediaTypes, string? FormField);
