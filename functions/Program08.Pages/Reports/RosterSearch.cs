namespace Program08.Pages.Reports;

/// <summary>A roster too large to be told unit by unit, and what of it was looked for.</summary>
/// <param name="Text">As typed; empty for nothing.</param>
/// <param name="Units">In the roster.</param>
/// <param name="Shown">The units found, the first of them; the page tells no other one by one.</param>
public sealed record RosterSearch(string Text, int Units, int Found, IReadOnlyList<CompletenessRow> Shown)
{
    /// <summary>Of the query.</summary>
    public const string Key = "tim";
}
