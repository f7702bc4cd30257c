using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Documents.Wording;
using Program08.Reporting.Letters;

namespace Program08.Documents.Reports;

/// <summary>
/// A letter's table of contents: a line each that leads to its place, with a field for the page it stands on. Pages are for the program to know that lays the letter out:
/// Word works the fields out when it opens them, for they are marked as out of date, LibreOffice always. One field over all headings would stay without numbers there.
/// </summary>
internal static class LetterContents
{
    public static IEnumerable<Paragraph> Of(IReadOnlyList<LetterEntry> entries)
    {
        if (entries.Count == 0)
        {
            yield break;
        }

        yield return new LetterParagraph("MỤC LỤC") { Bold = true, Align = JustificationValues.Center, After = 6, StartsPage = true }.Build();
        foreach (var entry in entries)
        {
            yield return new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = LetterStyles.ContentsOf(entry.Level) }),
                new Hyperlink(
                [
                    new Run(new Text(PlainText.ForXml(entry.Text)) { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new TabChar()),
                    .. PageOf(entry.Anchor),
                ])
                { Anchor = entry.Anchor, History = true });
        }
    }

    private static Run[] PageOf(string anchor) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
        new Run(new FieldCode($" PAGEREF {anchor} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new Text(string.Empty)),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];
}
