namespace Program08.Pages.Cycles;

/// <summary>The board's table: one page of the units that were chosen.</summary>
/// <param name="Units">Of this page, in the order of the roster.</param>
/// <param name="Found">How many units were chosen.</param>
/// <param name="Pages">1 or more.</param>
/// <param name="Counts">How many units each filter lets through, of those that the text and the area let through.</param>
/// <param name="Areas">Units above the reporting ones; none where nothing stands between them and the whole.</param>
public sealed record BoardList(BoardChoice Choice, IReadOnlyList<BoardUnit> Units, int Found, int Pages, IReadOnlyDictionary<BoardFilter, int> Counts, IReadOnlyList<Choice> Areas)
{
    /// <summary>The most units whose table stands on one page, with their map above it; of more there are pages.</summary>
    public const int MaximumUnpaged = 200;

    /// <summary>Units on a page where there are more.</summary>
    public const int UnitsPerPage = 100;
}
