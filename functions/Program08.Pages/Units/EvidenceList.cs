namespace Program08.Pages.Units;

/// <summary>The evidence of a unit. Form fields, in this order: <c>measure</c> (empty for the whole return), <c>evidence</c>, multipart.</summary>
/// <param name="Files">In the order they came, removed ones included.</param>
/// <param name="Measures">What a file can be evidence for.</param>
/// <param name="Chosen">What a file that was just refused was meant for.</param>
/// <param name="CanChange">Whether this person may add and remove now.</param>
public sealed record EvidenceList(IReadOnlyList<EvidenceRow> Files, IReadOnlyList<Choice> Measures, bool CanChange, long MaximumBytes, string? Chosen = null);
