using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Documents.Packaging;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;

namespace Program08.Documents.Reports;

/// <summary>The city report as a Word document in the state form of Decree 30/2020/NĐ-CP, with an annex of all indicators. Number and signature stay empty.</summary>
public static class CityReportLetter
{
    private const string FirstHeader = "rIdHeaderFirst";
    private const string OtherHeader = "rIdHeader";
    private const string FirstFooter = "rIdFooterFirst";
    private const string OtherFooter = "rIdFooter";

    /// <summary>Equal documents give equal bytes.</summary>
    public static void Write(CityReportDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // Named relationships: those the library makes up differ from run to run.
            var main = word.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = LetterStyles.Build();
            main.AddNewPart<HeaderPart>(FirstHeader).Header = PageHeader(document, numbered: false);
            main.AddNewPart<HeaderPart>(OtherHeader).Header = PageHeader(document, numbered: true);
            main.AddNewPart<FooterPart>(FirstFooter).Footer = PageFooter(document);
            main.AddNewPart<FooterPart>(OtherFooter).Footer = PageFooter(document);
            main.Document = new Document(new Body(Content(document)));
        }

        package.Position = 0;
        DeterministicZip.Repack(package, output);
    }

    private static IEnumerable<OpenXmlElement> Content(CityReportDocument document)
    {
        foreach (var element in LetterFrame.Head(document.Head, document.Date))
        {
            yield return element;
        }

        yield return Centred("BÁO CÁO", before: 18);
        yield return Centred(Abstract(document.Report.Title.Vi), before: 0);
        yield return LetterFrame.Rule(55);
        if (document.Report.Catalogue is { } notice)
        {
            yield return new LetterParagraph($"({notice.Vi}.)") { Italic = true, Size = 12, Align = JustificationValues.Center, After = 4 }.Build();
        }

        yield return Paragraph($"Thực hiện {document.Programme}, {document.Head.IssuingBody} tổng hợp báo cáo của các đơn vị, số liệu đến {VietnameseFormat.Date(document.Report.CutOff)}, như sau:");
        foreach (var element in Sections(document))
        {
            yield return element;
        }

        yield return Paragraph("Kết quả từng chỉ tiêu, mức độ đầy đủ số liệu và nguồn của từng số nêu tại Phụ lục và bảng tính kèm theo./.");
        yield return LetterFrame.Signature(document.Head);
        yield return LetterFrame.End(Section(isLandscape: false));
        foreach (var element in LetterAnnex.Of(document))
        {
            yield return element;
        }

        yield return Section(isLandscape: true);
    }

    private static IEnumerable<OpenXmlElement> Sections(CityReportDocument document)
    {
        string[] numerals = ["I", "II", "III", "IV"];
        var sections = document.Text.GroupBy(sentence => sentence.Section).OrderBy(section => section.Key).ToList();
        for (var index = 0; index < sections.Count; index++)
        {
            yield return new LetterParagraph($"{numerals[index]}. {Heading(sections[index].Key)}") { Style = LetterStyles.Heading, Before = 8, After = 4 }.Build();
            foreach (var sentence in sections[index])
            {
                yield return Paragraph(sentence.Measures.Count > 0 ? $"- {sentence.Text}" : sentence.Text);
            }
        }
    }

    private static string Heading(NarrativeSection section) => section switch
    {
        NarrativeSection.Results => "KẾT QUẢ THỰC HIỆN",
        NarrativeSection.NotMet => "CHỈ TIÊU CHƯA ĐẠT",
        NarrativeSection.Open => "CHỈ TIÊU CHƯA ĐỦ CĂN CỨ ĐÁNH GIÁ",
        NarrativeSection.Explanations => "GIẢI TRÌNH CỦA CÁC ĐƠN VỊ",
    };

    /// <summary>The kind of document stands above: "Báo cáo kết quả …" is printed as "Kết quả …".</summary>
    private static string Abstract(string title)
    {
        const string kind = "Báo cáo ";
        return title.StartsWith(kind, StringComparison.Ordinal) && title.Length > kind.Length
            ? char.ToUpperInvariant(title[kind.Length]) + title[(kind.Length + 1)..]
            : title;
    }

    private static Paragraph Paragraph(string text) => new LetterParagraph(text) { Style = LetterStyles.Body, After = 4 }.Build();

    private static Paragraph Centred(string text, double before) =>
        new LetterParagraph(text) { Bold = true, Align = JustificationValues.Center, Before = before, KeepWithNext = true }.Build();

    /// <summary>Page numbers stand top centre from the second page on.</summary>
    private static Header PageHeader(CityReportDocument document, bool numbered)
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

        header.Append(new LetterParagraph(document.MarkLine ?? string.Empty) { Size = 9, Bold = true, Align = JustificationValues.Center }.Build());
        return header;
    }

    private static Footer PageFooter(CityReportDocument document) =>
        new(new LetterParagraph(document.HashLine) { Size = 8, Align = JustificationValues.Center }.Build());

    private static SectionProperties Section(bool isLandscape)
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
