using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Where the input columns of milestones are, by their headings; null for one that isn't there.</summary>
internal sealed record MilestoneColumns(int State, int Completed, int? Evidence, int? Reason, int? Expected, int? Mark)
{
    private const int LongestHeading = 60;

    /// <summary>Headings that were read otherwise than written, with their columns.</summary>
    public IReadOnlyList<(int Column, Deciphered How)> Deciphered { get; private init; } = [];

    /// <summary>Null for a row that is no header of milestones.</summary>
    public static MilestoneColumns? Find(SheetRow row)
    {
        if (!FormColumns.MayBeHeader(row))
        {
            return null;
        }

        var found = new Dictionary<Heading, int>();
        var deciphered = new List<(int Column, Deciphered How)>();
        foreach (var cell in row.Cells)
        {
            if (!FormColumns.IsText(cell) || row.Shown(cell).Length > LongestHeading)
            {
                continue;
            }

            var (heading, how) = Reading.Deciphered.Find(row.Shown(cell).ToString(), HeadingOf);
            if (heading is { } known && found.TryAdd(known, cell.Column) && how is not null)
            {
                deciphered.Add((cell.Column, how));
            }
        }

        return found.TryGetValue(Heading.State, out var state) && found.TryGetValue(Heading.Completed, out var completed)
            ? new MilestoneColumns(state, completed, At(Heading.Evidence), At(Heading.Reason), At(Heading.Expected), At(Heading.Mark)) { Deciphered = deciphered }
            : null;

        int? At(Heading heading) => found.TryGetValue(heading, out var column) ? column : null;
    }

    private static Heading? HeadingOf(string text) => PlainText.Fold(text) switch
    {
        var words when words.StartsWith("trang thai", StringComparison.Ordinal) => Heading.State,
        var words when words.StartsWith("ngay hoan thanh", StringComparison.Ordinal) => Heading.Completed,
        var words when words.StartsWith("minh chung", StringComparison.Ordinal) => Heading.Evidence,
        var words when words.StartsWith("ly do", StringComparison.Ordinal) => Heading.Reason,
        var words when words.StartsWith("ngay du kien", StringComparison.Ordinal) => Heading.Expected,
        var words when words.StartsWith("can cu", StringComparison.Ordinal) => Heading.Mark,
        _ => null,
    };

    private enum Heading
    {
        State,
        Completed,
        Evidence,
        Reason,
        Expected,
        Mark,
    }
}
