using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The annex: one line an indicator.</summary>
internal static class LetterAnnex
{
    private static readonly double[] Widths = [11, 74, 22, 36, 32, 24, 32, 18];

    public static IEnumerable<OpenXmlElement> Of(CityReportDocument document)
    {
        yield return new LetterParagraph("PHỤ LỤC") { Bold = true, Align = JustificationValues.Center }.Build();
        yield return new LetterParagraph("Kết quả thực hiện từng chỉ tiêu") { Bold = true, Align = JustificationValues.Center, After = 6 }.Build();
        yield return LetterTable.Grid(
            Widths,
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Mức chỉ tiêu", "Kết quả", "% kế hoạch", "Trạng thái", "Đầy đủ"],
            document.Report.Indicators.Select<IndicatorRow, IReadOnlyList<LetterParagraph>>(row =>
            [
                Middle(row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                Left(row.Indicator.Name.Vi + MarkOf(row.Totals.Mark)),
                Middle(row.Indicator.UnitOfMeasure),
                Middle(ReportWords.Target(row)),
                Right(ReportWords.Result(row)),
                Right(ReportWords.Plan(row)),
                Middle(ReportWords.State(row.Assessment)) with { Bold = row.Assessment == Assessment.NotMet },
                Middle(ReportWords.Coverage(row.Totals.Coverage)),
            ]));
        yield return new LetterParagraph(
            "Ghi chú: “Đầy đủ” là số đơn vị có trong số liệu trên số đơn vị phải báo cáo. “% kế hoạch” chỉ tính cho chỉ tiêu càng cao càng tốt; chỉ tiêu càng thấp càng tốt ghi mức chênh so với mức chỉ tiêu.")
        { Size = 11, Italic = true, Before = 6 }.Build();
    }

    private static string MarkOf(FigureMark mark) => mark switch
    {
        FigureMark.Reported => string.Empty,
        FigureMark.Derived => " [suy ra]",
        FigureMark.Synthetic => " [mô phỏng]",
    };

    private static LetterParagraph Left(string text) => new(text) { Size = 11, Before = 2, After = 2 };

    private static LetterParagraph Middle(string text) => Left(text) with { Align = JustificationValues.Center };

    private static LetterParagraph Right(string text) => Left(text) with { Align = JustificationValues.Right };
}
