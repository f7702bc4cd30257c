using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The annex: one line an indicator.</summary>
internal static class LetterAnnex
{
    private static readonly double[] Widths = [11, 74, 22, 36, 32, 24, 32, 18];
    private static readonly double[] SourceWidths = [11, 56, 46, 36, 27, 27, 22, 24];

    public static IEnumerable<OpenXmlElement> Of(CityReportDocument document)
    {
        yield return new LetterParagraph("PHỤ LỤC") { Bold = true, Align = JustificationValues.Center }.Build();
        yield return new LetterParagraph("Kết quả thực hiện từng chỉ tiêu") { Bold = true, Align = JustificationValues.Center, After = 6 }.Build();
        yield return LetterTable.Grid(
            Widths,
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Mức chỉ tiêu", "Kết quả", "% kế hoạch", "Trạng thái", "Đầy đủ"],
            document.Report.Indicators.Select<IndicatorRow, IReadOnlyList<LetterParagraph>>(row =>
            [
                AnnexCell.Middle(row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                AnnexCell.Left(row.Indicator.Name.Vi + FigureLabels.MarkAfter(row.Mark)),
                AnnexCell.Middle(row.Indicator.UnitOfMeasure),
                AnnexCell.Middle(ReportWords.Target(row)),
                AnnexCell.Right(ReportWords.Result(row)),
                AnnexCell.Right(ReportWords.Plan(row)),
                AnnexCell.Middle(ReportWords.State(row.Assessment)) with { Bold = row.Assessment == Assessment.NotMet },
                AnnexCell.Middle(ReportWords.Coverage(row.Totals.Coverage)),
            ]));
        yield return new LetterParagraph(
            "Ghi chú: “Đầy đủ” là số đơn vị có trong số liệu trên số đơn vị phải báo cáo. “% kế hoạch” chỉ tính cho chỉ tiêu càng cao càng tốt; chỉ tiêu càng thấp càng tốt ghi mức chênh so với mức chỉ tiêu.")
        { Size = 11, Italic = true, Before = 6 }.Build();
        foreach (var element in SecondSources(document.Report).Concat(Texts(document.Report)))
        {
            yield return element;
        }
    }

    /// <summary>Each unit's words under its name: nothing is told as the issuing body's own.</summary>
    private static IEnumerable<OpenXmlElement> Texts(CityReport report)
    {
        if (report.Texts is not { Count: > 0 } units)
        {
            yield break;
        }

        yield return new LetterParagraph("Ý kiến của các đơn vị trong báo cáo") { Bold = true, Align = JustificationValues.Center, Before = 12, After = 6, KeepWithNext = true }.Build();
        foreach (var unit in units)
        {
            yield return new LetterParagraph($"{unit.UnitName.Vi} (nguồn: báo cáo của đơn vị)") { Size = 12, Bold = true, Before = 6, After = 2, KeepWithNext = true }.Build();
            foreach (var text in unit.Sections)
            {
                yield return new LetterParagraph(ReturnTexts.Name(text.Section).Vi) { Size = 12, Italic = true, Before = 2, KeepWithNext = true }.Build();
                foreach (var line in text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return new LetterParagraph(line) { Size = 12, Align = JustificationValues.Both, FirstLine = 8, After = 2 }.Build();
                }
            }
        }
    }

    private static IEnumerable<OpenXmlElement> SecondSources(CityReport report)
    {
        var rows = report.Indicators.Where(row => row.SecondSource is not null).ToList();
        if (rows.Count == 0)
        {
            yield break;
        }

        yield return new LetterParagraph("Đối chiếu nguồn số liệu") { Bold = true, Align = JustificationValues.Center, Before = 12, After = 6, KeepWithNext = true }.Build();
        yield return LetterTable.Grid(
            SourceWidths,
            ["TT", "Chỉ tiêu", "Số liệu", "Cơ quan đối chiếu", "Tổng của các đơn vị", "Số của cơ quan", "Chênh lệch", "Giải trình"],
            rows.SelectMany(row => row.SecondSource!.Parts.Select<SecondSourcePart, IReadOnlyList<LetterParagraph>>(part =>
            [
                AnnexCell.Middle(row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                AnnexCell.Left(row.Indicator.Name.Vi),
                AnnexCell.Left((FigureLabels.PartOf(row.Indicator, part.Key.Part)?.Vi ?? "Số liệu") + (part.Key.Window == FigureWindow.Cumulative ? ", lũy kế" : string.Empty)),
                AnnexCell.Left(row.SecondSource.Name.Vi + FigureLabels.MarkAfter(row.SecondSource.Mark)),
                AnnexCell.Right(ReportWords.Exact(part.UnitsSum)),
                AnnexCell.Right(ReportWords.Exact(part.Total)),
                AnnexCell.Right(ReportWords.Exact(part.Difference)),
                AnnexCell.Left(ReportWords.SecondSource(row.SecondSource, part)) with { Bold = part.IsUnexplained },
            ])));
        yield return new LetterParagraph("Ghi chú: tổng của các đơn vị là số liệu của báo cáo; số của cơ quan chuyên ngành chỉ dùng để đối chiếu.") { Size = 11, Italic = true, Before = 6 }.Build();
    }
}
