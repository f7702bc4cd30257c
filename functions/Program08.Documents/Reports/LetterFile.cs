using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Documents.Packaging;
using Program08.Reporting.Letters;

namespace Program08.Documents.Reports;

/// <summary>The file around a letter: styles, headers and footers of every page, sections.</summary>
internal static class LetterFile
{
    private const string FirstHeader = "rIdHeaderFirst";
    private const string OtherHeader = "rIdHeader";
    private const string FirstFooter = "rIdFooterFirst";
    private const string OtherFooter = "rIdFooter";

    /// <summary>Equal letters give equal bytes.</summary>
    public static void Write(Letter letter, Stream output)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // Named relationships: those the library makes up differ from run to run.
            var main = word.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = LetterStyles.Build();
            main.AddNewPart<HeaderPart>(FirstHeader).Header = PageHeader(letter.MarkLine, numbered: false);
            main.AddNewPart<HeaderPart>(OtherHeader).Header = PageHeader(letter.MarkLine, numbered: true);
            main.AddNewPart<FooterPart>(FirstFooter).Footer = PageFooter(letter.HashLine);
            main.AddNewPart<FooterPart>(OtherFooter).Footer = PageFooter(letter.HashLine);
            main.Document = new Document(new Body(LetterContent.Of(letter)));
        }

        package.Position = 0;
        DeterministicZip.Repack(package, output);
    }

    /// <summary>Page numbers stand top centre from the second page on.</summary>
    private static Header PageHeader(string? markLine, bool numbered)
    {
        var header = new Header();
        if (numbered)
        {
            header.Append(new LetterParagraph(string.Empty) { Size = 13, Align = JustificationValues.Center }.Build(
            [
                new FieldChar { FieldCharType = FieldCharValues.Begin },
                new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve },
                new FieldChar { FieldCharType = FieldCharValues.Separate },
                new Text("2"),
                new FieldChar { FieldCharType = FieldCharValues.End },
            ]));
        }

        header.Append(new LetterParagraph(markLine ?? string.Empty) { Size = 9, Bold = true, Align = JustificationValues.Center }.Build());
        return header;
    }

    private static Footer PageFooter(string line) =>
        new(new LetterParagraph(line) { Size = 8, Align = JustificationValues.Center }.Build());

    /// <summary>Of the letter itself, or turned for its annex.</summary>
    public static SectionProperties Section(bool isLandscape)
    {
        var properties = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = OtherHeader },
            new FooterReference { Type = HeaderFooterValues.Default, Id = OtherFooter });
        if (!isLandscape)
        {
            properties.Append(
                new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeader },
                new FooterReference { Type = HeaderFooterValues.First, Id = FirstFooter });
        }

        // A4 in twentieths of a point. Margins of Decree 30: top and bottom 20, left 30, right 15 mm; turned for the annex.
        properties.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            isLandscape
                ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = 11906, Height = 16838 },
            isLandscape
                ? new PageMargin { Top = 1701, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 454, Gutter = 0 }
                : new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 850, Header = 454, Footer = 454, Gutter = 0 });
        if (!isLandscape)
        {
            properties.Append(new TitlePage());
        }

        return properties;
    }
}
