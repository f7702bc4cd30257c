using Program08.Documents.Wording;
using Program08.Pages.Cycles;

namespace Program08.Functions.Publishing;

/// <summary>The units' words that one page offers: all of them up to some hundreds of units, else the picked ones and those that are looked for. A form holds no more.</summary>
public static class TextsPart
{
    /// <summary>Texts that are offered as a whole; 200 units that write under every heading have 800.</summary>
    public const int LargestWhole = 1_000;

    /// <summary>Texts offered of more.</summary>
    public const int MostTexts = 100;

    /// <param name="find">Words of a unit's name, with or without diacritics, or of its code; null or empty for all.</param>
    /// <returns>In the order of the rows; no search where all are offered.</returns>
    public static (IReadOnlyList<UnitTextRow> Shown, TextsSearch? Search) Of(IReadOnlyList<UnitTextRow> rows, string? find)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count <= LargestWhole)
        {
            return (rows, null);
        }

        var words = PlainText.Fold(find ?? "");
        List<UnitTextRow> found = [.. rows.Where(row => CalledUnits.IsCalled(words, row.Unit.Name, row.Unit.Code))];
        var shown = found.OrderByDescending(row => row.IsPicked || row.HasChanged).Take(MostTexts).ToHashSet();
        return ([.. found.Where(shown.Contains)], new TextsSearch(find?.Trim() ?? "", rows.Count, found.Count));
    }
}
