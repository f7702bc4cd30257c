using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Documents.Wording;
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

        var contents = letter.Contents;
        var places = contents.Index().ToDictionary(entry => entry.Item.Anchor, entry => (entry.Index, entry.Item.Anchor));
        foreach (var (at, block) in letter.Body.Index())
        {
            yield return InText(block, Place(LetterAnchors.InText(at)));
        }

        yield return LetterFrame.Signature(letter.Head);
        foreach (var paragraph in LetterContents.Of(contents))
        {
            yield return paragraph;
        }

        yield return LetterFrame.End(LetterFile.Section(isLandscape: false));
        foreach (var (number, annex) in letter.Annexes.Index())
        {
            yield return new LetterParagraph(annex.Label) { Style = LetterStyles.Heading, Align = JustificationValues.Center, FirstLine = 0, After = 6, StartsPage = number > 0, Bookmark = Place(LetterAnchors.Annex(number)) }
                .Build([new Text(annex.Label), new Break(), new Text(PlainText.ForXml(annex.Title))]);
            foreach (var (at, block) in annex.Blocks.Index())
            {
                yield return InAnnex(block, Place(LetterAnchors.InAnnex(number, at)));
            }
        }

        yield return LetterFile.Section(isLandscape: true);

        (int, string)? Place(string anchor) => places.TryGetValue(anchor, out var place) ? place : null;
    }

    private static OpenXmlElement InText(LetterBlock block, (int, string)? place) => block switch
    {
        LetterBlock.Heading heading => new LetterParagraph(heading.Text) { Style = LetterStyles.Heading, Before = 8, After = 4, Bookmark = place }.Build(),
        LetterBlock.Group group => new LetterParagraph(group.Text) { Bold = true, Before = 4, After = 2, KeepWithNext = true }.Build(),
        LetterBlock.Subheading subheading => new LetterParagraph(subheading.Text) { Italic = true, Before = 4, After = 2, KeepWithNext = true }.Build(),
        LetterBlock.Line line => new LetterParagraph(line.Text) { Style = LetterStyles.Body, After = 4 }.Build(),
        _ => Anywhere(block),
    };

    private static OpenXmlElement InAnnex(LetterBlock block, (int, string)? place) => block switch
    {
        LetterBlock.Heading heading => new LetterParagraph(heading.Text) { Style = LetterStyles.AnnexHeading, Before = 12, After = 6, Bookmark = place }.Build(),
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
