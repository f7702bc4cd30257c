namespace Program08.Pages.Cycles;

/// <summary>Units' words too many for a page, and what of them was looked for.</summary>
/// <param name="Text">As typed; empty for nothing.</param>
/// <param name="All">Texts of all units.</param>
public sealed record TextsSearch(string Text, int All, int Found)
{
    /// <summary>Of the query.</summary>
    public const string Key = "tim";
}
