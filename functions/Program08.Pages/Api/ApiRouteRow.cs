namespace Program08.Pages.Api;

/// <summary>A route for programs, for the page that describes it.</summary>
/// <param name="Method">"GET", "POST".</param>
/// <param name="Scope">Which key may; in words.</param>
/// <param name="Note">Null for nothing more.</param>
/// <param name="Parameters">Of path, query and header.</param>
/// <param name="Answer">Name of the answer's schema; null for a file.</param>
public sealed record ApiRouteRow(string Id, string Group, string Method, string Path, string Summary, string Scope, string? Note, IReadOnlyList<ApiFieldRow> Parameters, string? Answer);
