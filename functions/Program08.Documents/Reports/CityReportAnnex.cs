using System.Globalization;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Letters;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The annex of the city report: one line an indicator, the comparison of sources, the units' own words.</summary>
internal static class CityReportAnnex
{
    private static readonly double[] Widths = [11, 74, 22, 36, 32, 24, 32, 18];
    private static readonly double[] SourceWidths = [11, 56, 46, 36, 27, 27, 22, 24];

    private static readonly double[] ChangeWidths = [50, 24, 85, 45, 45];

    /// <param name="label">"PHỤ LỤC", or "PHỤ LỤC I" when others follow.</param>
    public static LetterAnnex Of(CityReportDocument document, string label) => Of(document.Report, label, hasTexts: document.Sources is null);

    private static LetterAnnex Of(CityReport report, string label, bool hasTexts) => new(
        label,
        "Kết quả thực hiện từng chỉ tiêu",
        [
            new LetterBlock.Table(
                Widths,
                ["TT", "Chỉ tiêu", "Đơn vị tính", "Mức chỉ tiêu", "Kết quả", "% kế hoạch", "Trạng thái", "Đầy đủ"],
                [.. report.Indicators.Select<IndicatorRow, IReadOnlyList<LetterCell>>(row =>
                [
                    LetterCell.Middle(row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                    LetterCell.Left(row.Indicator.Name.Vi + FigureLabels.MarkAfter(row.Mark)),
                    LetterCell.Middle(row.Indicator.UnitOfMeasure),
                    LetterCell.Middle(ReportWords.Target(row)),
                    LetterCell.Right(ReportWords.Result(row) + (row.Imputed is { } imputed ? $" [{ImputationWords.Beside(row.Indicator, imputed)}]" : string.Empty)),
                    LetterCell.Right(ReportWords.Plan(row)),
                    LetterCell.Middle(ReportWords.State(row.Assessment)) with { IsStrong = row.Assessment == Assessment.NotMet },
                    LetterCell.Middle(ReportWords.Coverage(row.Totals.Coverage)),
                ])]),
            new LetterBlock.Note(
                "Ghi chú: “Đầy đủ” là số đơn vị có trong số liệu trên số đơn vị phải báo cáo. “% kế hoạch” chỉ tính cho chỉ tiêu càng cao càng tốt; chỉ tiêu càng thấp càng tốt ghi mức chênh so với mức chỉ tiêu."),
            .. Changes(report),
            .. ImputationTables.Annex(report),
            .. TrendTables.Annex(report),
            .. MilestoneTables.Annex(report),
            .. SecondSources(report),
            .. hasTexts ? Texts(report) : [],
        ]);

    private static IEnumerable<LetterBlock> Changes(CityReport report)
    {
        if (report.Amendment is not { Figures.Count: > 0 } amendment)
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Danh mục số liệu của các đơn vị thay đổi so với báo cáo được sửa đổi");
        yield return new LetterBlock.Table(
            ChangeWidths,
            ["Đơn vị", "Mã", "Số liệu", "Trước", "Sau"],
            [.. amendment.Figures.Select<AmendedFigure, IReadOnlyList<LetterCell>>(change =>
            [
                LetterCell.Left(change.UnitName.Vi),
                LetterCell.Middle(change.Measure.Value),
                LetterCell.Left(change.Label.Vi),
                LetterCell.Right(ChangeWords.Of(change.Old)),
                LetterCell.Right(ChangeWords.Of(change.New)),
            ])]);
    }

    private static IEnumerable<LetterBlock> SecondSources(CityReport report)
    {
        var rows = report.Indicators.Where(row => row.SecondSource is not null).ToList();
        if (rows.Count == 0)
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Đối chiếu nguồn số liệu");
        yield return new LetterBlock.Table(
            SourceWidths,
            ["TT", "Chỉ tiêu", "Số liệu", "Cơ quan đối chiếu", "Tổng của các đơn vị", "Số của cơ quan", "Chênh lệch", "Giải trình"],
            [.. rows.SelectMany(row => row.SecondSource!.Parts.Select<SecondSourcePart, IReadOnlyList<LetterCell>>(part =>
            [
                LetterCell.Middle(row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                LetterCell.Left(row.Indicator.Name.Vi),
                LetterCell.Left((FigureLabels.PartOf(row.Indicator, part.Key.Part)?.Vi ?? "Số liệu") + (part.Key.Window == FigureWindow.Cumulative ? ", lũy kế" : string.Empty)),
                LetterCell.Left(row.SecondSource.Name.Vi + FigureLabels.MarkAfter(row.SecondSource.Mark)),
                LetterCell.Right(ReportWords.Exact(part.UnitsSum)),
                LetterCell.Right(ReportWords.Exact(part.Total)),
                LetterCell.Right(ReportWords.Exact(part.Difference)),
                LetterCell.Left(ReportWords.SecondSource(row.SecondSource, part)) with { IsStrong = part.IsUnexplained },
            ]))]);
        yield return new LetterBlock.Note("Ghi chú: tổng của các đơn vị là số liệu của báo cáo; số của cơ quan chuyên ngành chỉ dùng để đối chiếu.");
    }

    /// <summary>Each unit's words under its name: nothing is told as the issuing body's own.</summary>
    private static IEnumerable<LetterBlock> Texts(CityReport report)
    {
        if (report.Texts is not { Count: > 0 } units)
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Ý kiến của các đơn vị trong báo cáo");
        foreach (var unit in units)
        {
            yield return new LetterBlock.Group($"{unit.UnitName.Vi} (nguồn: báo cáo của đơn vị)");
            foreach (var text in unit.Sections)
            {
                yield return new LetterBlock.Subheading(ReturnTexts.Name(text.Section).Vi);
                foreach (var line in text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return new LetterBlock.Line(line);
                }
            }
        }
    }
}
