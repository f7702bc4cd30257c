using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Reporting.Letters;

namespace Program08.Documents.Reports;

/// <summary>A letter as paragraphs and tables of a Word document, from the head to the last annex.</summary>
internal static class LetterContent
{
    public static IEnumerable<OpenXmlElement> Of(Letter letter)
    {
        foreach (var element in LetterFrame.Head(letter))
        {
            yield return element;
        }

        foreach (var element in LetterFrame.Title(letter))
        {
            yield return element;
        }

        if (letter.Notice is { } notice)
        {
            yield return new LetterParagraph(notice) { Italic = true, Size = 12, Align = JustificationValues.Center, After = 4 }.Build();
        }

        foreach (var block in letter.Body)
        {
            yield return InText(block);
        }

        yield return LetterFrame.Signature(letter.Head);
        yield return LetterFrame.End(LetterFile.Section(isLandscape: false));
        foreach (var annex in letter.Annexes)
        {
            yield return new LetterParagraph(annex.Label) { Bold = true, Align = JustificationValues.Center }.Build();
            yield return new LetterParagraph(annex.Title) { Bold = true, Align = JustificationValues.Center, After = 6 }.Build();
            foreach (var block in annex.Blocks)
            {
                yield return InAnnex(block);
            }
        }

        yield return LetterFile.Section(isLandscape: true);
    }

    private static OpenXmlElement InText(LetterBlock block) => block switch
    {
        LetterBlock.Heading heading => new LetterParagraph(heading.Text) { Style = LetterStyles.Heading, Before = 8, After = 4 }.Build(),
        LetterBlock.Group group => new LetterParagraph(group.Text) { Bold = true, Before = 4, After = 2, KeepWithNext = true }.Build(),
        LetterBlock.Subheading subheading => new LetterParagraph(subheading.Text) { Italic = true, Before = 4, After = 2, KeepWithNext = true }.Build(),
        LetterBlock.Line line => new LetterParagraph(line.Text) { Style = LetterStyles.Body, After = 4 }.Build(),
        _ => Anywhere(block),
    };

    private static OpenXmlElement InAnnex(LetterBlock block) => block switch
    {
        LetterBlock.Heading heading => new LetterParagraph(heading.Text) { Bold = true, Align = JustificationValues.Center, Before = 12, After = 6, KeepWithNext = true }.Build(),
        LetterBlock.Group group => new LetterParagraph(group.Text) { Size = 12, Bold = true, Before = 6, After = 2, KeepWithNext = true }.Build(),
        LetterBlock.Subheading subheading => new LetterParagraph(subheading.Text) { Size = 12, Italic = true, Before = 2, KeepWithNext = true }.Build(),
        LetterBlock.Line line => new LetterParagraph(line.Text) { Size = 12, Align = JustificationValues.Both, FirstLine = 8, After = 2 }.Build(),
        _ => Anywhere(block),
    };

    private static OpenXmlElement Anywhere(LetterBlock block) => block switch
    {
        LetterBlock.Note note => new LetterParagraph(note.Text) { Size = 11, Italic = true, Before = 6 }.Build(),
        LetterBlock.Table table => LetterTable.Grid(table),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name),
    };
}
