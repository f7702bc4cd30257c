using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Documents.Wording;
using Program08.Reporting.Letters;

namespace Program08.Documents.Reports;

/// <summary>A letter's table of contents: a field of Word over the headings, filled in beforehand with links, so that it reads right wherever it is opened.</summary>
internal static class LetterContents
{
    // Page numbers are Word's to know: the field is marked as out of date, and Word writes it anew with them.
    private const string Instruction = """ TOC \o "1-2" \h \z """;

    public static IEnumerable<Paragraph> Of(IReadOnlyList<LetterEntry> entries)
    {
        if (entries.Count == 0)
        {
            yield break;
        }

        yield return new LetterParagraph("MỤC LỤC") { Bold = true, Align = JustificationValues.Center, After = 6, StartsPage = true }.Build();
        for (var index = 0; index < entries.Count; index++)
        {
            yield return new Paragraph(
            [
                new ParagraphProperties(new ParagraphStyleId { Val = LetterStyles.ContentsOf(entries[index].Level) }),
                .. index == 0 ? Begin() : [],
                new Hyperlink(new Run(new Text(PlainText.ForXml(entries[index].Text)) { Space = SpaceProcessingModeValues.Preserve })) { Anchor = entries[index].Anchor, History = true },
            ]);
        }

        yield return new Paragraph(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
    }

    private static OpenXmlElement[] Begin() =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
        new Run(new FieldCode(Instruction) { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];
}
