namespace Program08.Pages.Api;

/// <summary>A parameter, or a member of an answer.</summary>
/// <param name="Schema">Name of the schema it is described by; null for a plain value.</param>
/// <param name="IsAlways">Whether it is always there.</param>
public sealed record ApiFieldRow(string Name, string Type, string? Words, string? Schema, bool IsAlways);
