using Program08.Reporting.Consolidation;
using Program08.Reporting.Letters;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The city report as a letter in the form of its letterhead, state or Party, with an annex of all indicators and, for rosters that a letter bears, of each indicator and each unit, and then with contents. Number and signature stay empty.</summary>
public static class CityReportLetter
{
    /// <summary>Equal documents give equal bytes.</summary>
    public static void Write(CityReportDocument document, Stream output) => LetterFile.Write(Of(document), output);

    public static Letter Of(CityReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<LetterAnnex> unitAnnexes = [.. CityReportUnitAnnexes.Of(document)];
        var (first, all) = unitAnnexes.Count > 0 ? ("Phụ lục I", "các Phụ lục") : ("Phụ lục", "Phụ lục");
        return new Letter(
            document.Head,
            document.Date,
            document.Report.Title.Vi,
            document.Report.Catalogue is { } notice ? $"({notice.Vi}.)" : null,
            [
                new LetterBlock.Line($"Thực hiện {document.Programme}, {document.Head.IssuingBody.Replace('\n', ' ')} tổng hợp báo cáo của các đơn vị, số liệu đến {VietnameseFormat.Date(document.Report.CutOff)}, như sau:"),
                .. Amended(document, first),
                .. Sections(document),
                new LetterBlock.Line($"Kết quả từng chỉ tiêu, mức độ đầy đủ số liệu và nguồn của từng số nêu tại {all} và bảng tính kèm theo{LeftOut(document)}{LetterWords.Close(document.Head.Form)}"),
            ],
            [CityReportAnnex.Of(document, LetterFrame.Capitals(first)), .. unitAnnexes],
            document.MarkLine,
            document.HashLine,
            document.AmendmentName is { } name ? $"({name})" : null,
            HasContents: unitAnnexes.Count > 0);
    }

    /// <summary>What the letter does not hold, and where it is.</summary>
    private static string LeftOut(CityReportDocument document) => document switch
    {
        { SourcesLine: { } file } => $"; báo cáo có số liệu của {document.Report.UnitsSubmitted} đơn vị nên kết quả theo đơn vị chỉ nêu tại bảng tính (sheet “{CityReportWorkbook.ScorecardSheet}”), nguồn của từng số, giải trình và ý kiến của từng đơn vị chỉ nêu tại {file}",
        _ when CityReportUnitAnnexes.AreLeftToTheWorkbook(document.Report) =>
            $"; báo cáo có số liệu của {document.Report.UnitsSubmitted} đơn vị nên kết quả theo đơn vị và số liệu của từng đơn vị chỉ nêu tại bảng tính (sheet “{CityReportWorkbook.ScorecardSheet}” và “{CityReportWorkbook.SourceSheet}”)",
        _ => string.Empty,
    };

    /// <summary>What the amendment changes, before all else; every figure of the units is in the annex.</summary>
    private static IEnumerable<LetterBlock> Amended(CityReportDocument document, string annex)
    {
        if (document.Report.Amendment is not { } amendment || document is not { AmendmentLine: { } line, AmendedHashLine: { } hash })
        {
            yield break;
        }

        yield return new LetterBlock.Line(line);
        yield return new LetterBlock.Note(hash);
        yield return new LetterBlock.Heading("NỘI DUNG SỬA ĐỔI, BỔ SUNG");
        yield return new LetterBlock.Line($"Trước sửa đổi {amendment.OldScore.Met}/{amendment.OldScore.Of} chỉ tiêu đạt, sau sửa đổi {document.Report.Score.Met}/{document.Report.Score.Of}. {amendment.Figures.Count} số liệu của các đơn vị thay đổi, nêu tại {annex}.");
        foreach (var result in ChangeWords.Results(amendment))
        {
            yield return new LetterBlock.Line($"- {result}.");
        }
    }

    private static IEnumerable<LetterBlock> Sections(CityReportDocument document)
    {
        string[] numerals = ["I", "II", "III", "IV", "V"];
        var sections = document.Text.Where(sentence => document.Sources is null || sentence.Section != NarrativeSection.Explanations).GroupBy(sentence => sentence.Section).OrderBy(section => section.Key).ToList();
        for (var index = 0; index < sections.Count; index++)
        {
            yield return new LetterBlock.Heading(LetterWords.Numbered(document.Head.Form, numerals[index], Heading(sections[index].Key)));
            foreach (var sentence in sections[index])
            {
                yield return new LetterBlock.Line(sentence.Measures.Count > 0 ? $"- {sentence.Text}" : sentence.Text);
            }
        }

        if (document.Report.Quoted is not { Count: > 0 } quoted)
        {
            yield break;
        }

        yield return new LetterBlock.Heading(LetterWords.Numbered(document.Head.Form, numerals[sections.Count], "Ý KIẾN CỦA CÁC ĐƠN VỊ"));
        foreach (var section in quoted.GroupBy(text => text.Section))
        {
            yield return new LetterBlock.Subheading(ReturnTexts.Name(section.Key).Vi);
            foreach (var text in section)
            {
                yield return new LetterBlock.Line($"- {text.Text.ReplaceLineEndings(" ")} (Nguồn: báo cáo của {text.UnitName.Vi}, bản {text.Version}{(text.IsEdited ? ", có biên tập" : "")}.)");
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
}
