using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Where a sheet's input columns are, by their headings; null for one that isn't there.</summary>
internal sealed record FormColumns(int Period, int? Cumulative, int State, int? Reason, int? PeriodMark, int? CumulativeMark)
{
    private const int LongestHeading = 60;

    /// <summary>Headings that were read otherwise than written, with their columns.</summary>
    public IReadOnlyList<(int Column, Deciphered How)> Deciphered { get; private init; } = [];

    /// <summary>The columns a line is read from.</summary>
    public IEnumerable<int> All => new[] { Period, Cumulative, State, Reason, PeriodMark, CumulativeMark }.OfType<int>();

    /// <summary>Null for a row that is no header of the form.</summary>
    public static FormColumns? Find(SheetRow row)
    {
        if (!MayBeHeader(row))
        {
            return null;
        }

        var found = new Dictionary<Heading, int>();
        var deciphered = new List<(int Column, Deciphered How)>();
        foreach (var cell in row.Cells)
        {
            if (!IsText(cell) || row.Shown(cell).Length > LongestHeading)
            {
                continue;
            }

            var (heading, how) = Reading.Deciphered.Find(row.Shown(cell).ToString(), HeadingOf);
            if (heading is { } known && found.TryAdd(known, cell.Column) && how is not null)
            {
                deciphered.Add((cell.Column, how));
            }
        }

        return found.TryGetValue(Heading.Period, out var period) && found.TryGetValue(Heading.State, out var state)
            ? new FormColumns(period, At(Heading.Cumulative), state, At(Heading.Reason), At(Heading.PeriodMark), At(Heading.CumulativeMark)) { Deciphered = deciphered }
            : null;

        int? At(Heading heading) => found.TryGetValue(heading, out var column) ? column : null;
    }

    public static bool IsText(SheetCell cell) => cell.Content is CellContent.Text or CellContent.SharedText;

    /// <summary>Whether a text may be "Trong kỳ" or "Trạng thái", one of which every header has.</summary>
    public static bool MayBeHeading(ReadOnlySpan<char> text) => text.Length is >= 8 and <= LongestHeading && text.TrimStart() is ['T' or 't' or 'Т' or 'т' or 'Τ', 'r' or 'R', ..];

    /// <summary>Cheap, for the million rows that are none.</summary>
    public static bool MayBeHeader(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (IsText(cell) && MayBeHeading(row.Shown(cell)))
            {
                return true;
            }
        }

        return false;
    }

    private static Heading? HeadingOf(string text) => PlainText.Fold(text) switch
    {
        var words when words.StartsWith("trong ky", StringComparison.Ordinal) => Heading.Period,
        var words when words.StartsWith("luy ke", StringComparison.Ordinal) => Heading.Cumulative,
        var words when words.StartsWith("trang thai", StringComparison.Ordinal) => Heading.State,
        var words when words.StartsWith("ly do", StringComparison.Ordinal) => Heading.Reason,
        var words when words.StartsWith("can cu cua so trong ky", StringComparison.Ordinal) => Heading.PeriodMark,
        var words when words.StartsWith("can cu cua so luy ke", StringComparison.Ordinal) => Heading.CumulativeMark,
        _ => null,
    };

    private enum Heading
    {
        Period,
        Cumulative,
        State,
        Reason,
        PeriodMark,
        CumulativeMark,
    }
}
