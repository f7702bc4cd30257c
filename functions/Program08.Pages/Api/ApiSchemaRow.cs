namespace Program08.Pages.Api;

/// <summary>What an answer, or a part of one, holds.</summary>
/// <param name="Values">Of an enumeration, and kinds of something that has several; empty otherwise.</param>
public sealed record ApiSchemaRow(string Name, string? Words, IReadOnlyList<ApiFieldRow> Fields, IReadOnlyList<string> Values);
