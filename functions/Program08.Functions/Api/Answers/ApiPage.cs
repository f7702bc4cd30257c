namespace Program08.Functions.Api.Answers;

/// <summary>A page of a list.</summary>
/// <param name="Next">Given as <c>after</c>, it leads to the next page; left out on the last one. Of no meaning otherwise.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);
