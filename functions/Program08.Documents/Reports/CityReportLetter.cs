using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The city report as a Word document in the state form of Decree 30/2020/NĐ-CP, with an annex of all indicators. Number and signature stay empty.</summary>
public static class CityReportLetter
{
    /// <summary>Equal documents give equal bytes.</summary>
    public static void Write(CityReportDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        LetterFile.Write(Content(document), document.MarkLine, document.HashLine, output);
    }

    private static IEnumerable<OpenXmlElement> Content(CityReportDocument document)
    {
        foreach (var element in LetterFrame.Head(document.Head, document.Date))
        {
            yield return element;
        }

        yield return LetterFrame.Heading("BÁO CÁO", before: 18);
        yield return LetterFrame.Heading(LetterFrame.Abstract(document.Report.Title.Vi), before: 0);
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
        yield return LetterFrame.End(LetterFile.Section(isLandscape: false));
        foreach (var element in LetterAnnex.Of(document))
        {
            yield return element;
        }

        yield return LetterFile.Section(isLandscape: true);
    }

    private static IEnumerable<OpenXmlElement> Sections(CityReportDocument document)
    {
        string[] numerals = ["I", "II", "III", "IV", "V"];
        var sections = document.Text.GroupBy(sentence => sentence.Section).OrderBy(section => section.Key).ToList();
        for (var index = 0; index < sections.Count; index++)
        {
            yield return new LetterParagraph($"{numerals[index]}. {Heading(sections[index].Key)}") { Style = LetterStyles.Heading, Before = 8, After = 4 }.Build();
            foreach (var sentence in sections[index])
            {
                yield return Paragraph(sentence.Measures.Count > 0 ? $"- {sentence.Text}" : sentence.Text);
            }
        }

        if (document.Report.Quoted is not { Count: > 0 } quoted)
        {
            yield break;
        }

        yield return new LetterParagraph($"{numerals[sections.Count]}. Ý KIẾN CỦA CÁC ĐƠN VỊ") { Style = LetterStyles.Heading, Before = 8, After = 4 }.Build();
        foreach (var section in quoted.GroupBy(text => text.Section))
        {
            yield return new LetterParagraph(ReturnTexts.Name(section.Key).Vi) { Italic = true, Before = 4, After = 2, KeepWithNext = true }.Build();
            foreach (var text in section)
            {
                yield return Paragraph($"- {text.Text.ReplaceLineEndings(" ")} (Nguồn: báo cáo của {text.UnitName.Vi}, bản {text.Version}{(text.IsEdited ? ", có biên tập" : "")}.)");
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

    private static Paragraph Paragraph(string text) => new LetterParagraph(text) { Style = LetterStyles.Body, After = 4 }.Build();
}
