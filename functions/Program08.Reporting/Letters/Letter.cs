using Program08.Reporting.Programmes;

namespace Program08.Reporting.Letters;

/// <summary>A letter in the form of its letterhead before it is a file: Word and print show the same one, so that neither says what the other does not.</summary>
/// <param name="Date">Of signing; null leaves day, month and year to be filled in.</param>
/// <param name="Title">Of the report: "Báo cáo kết quả …"; printed as "Kết quả …" under "BÁO CÁO", in small letters on Party papers.</param>
/// <param name="Notice">Below the title, in brackets; null for none.</param>
/// <param name="MarkLine">At the head of every page; null for none.</param>
/// <param name="HashLine">At the foot of every page.</param>
/// <param name="Variant">Which of several it is, below the title: "(Bản sửa đổi, bổ sung số 1)"; null for the only one.</param>
/// <param name="HasContents">Whether a table of contents stands between the signature and the annexes.</param>
public sealed record Letter(
    Letterhead Head,
    DateOnly? Date,
    string Title,
    string? Notice,
    IReadOnlyList<LetterBlock> Body,
    IReadOnlyList<LetterAnnex> Annexes,
    string? MarkLine,
    string HashLine,
    string? Variant = null,
    bool HasContents = false)
{
    /// <summary>Parts of the text, annexes and the headings in them, in order; empty for a letter without contents.</summary>
    public IReadOnlyList<LetterEntry> Contents => HasContents
        ?
        [
            .. Headings(Body, 1, LetterAnchors.InText),
            .. Annexes.SelectMany((annex, at) => (IEnumerable<LetterEntry>)
            [
                new LetterEntry(1, $"{annex.Label}. {annex.Title}", LetterAnchors.Annex(at)),
                .. Headings(annex.Blocks, 2, block => LetterAnchors.InAnnex(at, block)),
            ]),
        ]
        : [];

    /// <summary>The kind of document stands above: "Báo cáo kết quả …" is printed as "Kết quả …".</summary>
    public string Abstract
    {
        get
        {
            const string kind = "Báo cáo ";
            var title = Title.StartsWith(kind, StringComparison.Ordinal) && Title.Length > kind.Length
                ? char.ToUpperInvariant(Title[kind.Length]) + Title[(kind.Length + 1)..]
                : Title;
            return Head.Form == LetterForm.Party ? LetterWords.LowerFirst(title) : title;
        }
    }

    /// <summary>"ngày 05 tháng 02 năm 2024": days up to 9 and months up to 2 are written with a zero, in both forms.</summary>
    public string DateText => Date is { } day
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month <= 2 ? $"{day.Month:00}" : $"{day.Month}")} năm {day.Year}")
        : "ngày        tháng        năm            ";

    private static IEnumerable<LetterEntry> Headings(IReadOnlyList<LetterBlock> blocks, int level, Func<int, string> anchor) =>
        blocks.Index().Where(block => block.Item is LetterBlock.Heading).Select(block => new LetterEntry(level, ((LetterBlock.Heading)block.Item).Text, anchor(block.Index)));
}
