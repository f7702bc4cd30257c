using Program08.Documents.Wording;
using Program08.Pages.Reports;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Units;

namespace Program08.Functions.Publishing;

/// <summary>The units of a report of which a page tells one by one: all of a usual roster; of a large one those that were looked for, as far as a page goes. The rest is in the report's files.</summary>
public sealed class RosterPart
{
    /// <summary>Rosters up to this are told as a whole.</summary>
    public const int LargestWhole = 200;

    /// <summary>Lines of a list that a page shows of a larger one.</summary>
    public const int MostLines = 100;

    private readonly Dictionary<UnitCode, string> names;
    private readonly HashSet<UnitCode>? found;

    private RosterPart(Dictionary<UnitCode, string> names, HashSet<UnitCode>? found) => (this.names, this.found) = (names, found);

    /// <param name="find">Words of a name, with or without diacritics, or of a code; null or empty for all.</param>
    public static RosterPart Of(CityReport report, string? find)
    {
        ArgumentNullException.ThrowIfNull(report);
        var names = report.UnitNames();
        var words = PlainText.Fold(find ?? "");
        return new RosterPart(names, names.Count <= LargestWhole ? null : [.. names.Where(unit => CalledUnits.IsCalled(words, unit.Value, unit.Key)).Select(unit => unit.Key)]);
    }

    /// <summary>What the page tells of a large roster; null for one that is told as a whole.</summary>
    /// <param name="rows">Of every unit; asked for only then.</param>
    public RosterSearch? Search(string? find, Func<IReadOnlyList<CompletenessRow>> rows) =>
        found is null ? null : new RosterSearch(find?.Trim() ?? "", names.Count, found.Count, [.. rows().Where(row => found.Contains(row.Unit.Code)).Take(MostLines)]);

    public string NameOf(UnitCode unit) => names.GetValueOrDefault(unit) ?? unit.Value;

    public IEnumerable<FigureSource> Of(IReadOnlyList<FigureSource> sources) => found is null ? sources : sources.Where(source => found.Contains(source.Unit)).Take(MostLines);

    /// <summary>The first so many of lines, and how many more there are.</summary>
    public static IReadOnlyList<string> Shortened(IReadOnlyList<string> lines) => Shortened(lines, others => $"và {others} mục khác");

    /// <param name="rest">The line that stands for so many others.</param>
    public static IReadOnlyList<T> Shortened<T>(IReadOnlyList<T> lines, Func<int, T> rest)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(rest);
        return lines.Count <= LargestWhole ? lines : [.. lines.Take(MostLines), rest(lines.Count - MostLines)];
    }
}
