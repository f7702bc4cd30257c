using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The city report as a workbook: indicators, supplementary sheet, scorecards of units, where every number came from, and charts of it. Every list is a table that can be sorted and filtered.</summary>
public static class CityReportWorkbook
{
    internal const string SummarySheet = "Tổng hợp";
    internal const string ScorecardSheet = "Phiếu điểm đơn vị";
    internal const string SourceSheet = "Nguồn số liệu";
    private const string MilestoneSheet = "Nhiệm vụ";
    private const string EstimateSheet = "Số ước";

    /// <summary>Equal documents give equal bytes.</summary>
    /// <param name="output">Can seek where the document has its sources in a file of their own.</param>
    public static void Write(CityReportDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);

        var workbook = new XlsxBuilder();
        var summary = Summary(document, workbook.AddSheet(SummarySheet));
        if (document.Report.Amendment is { } amendment)
        {
            AmendmentSheet.Write(document, amendment, workbook.AddSheet("Thay đổi"));
        }

        if (document.Report.Indicators.Any(row => row.Imputed is not null))
        {
            ImputationTables.Sheet(document, workbook.AddSheet(EstimateSheet));
        }

        if (document.Report.Trends is not null)
        {
            TrendTables.Sheet(document, workbook.AddSheet("Diễn biến"));
        }

        if (document.Report.Supplementary.Count > 0)
        {
            Supplementary(document, workbook.AddSheet("Biểu phụ"));
        }

        if (document.Report.Milestones is { } milestones)
        {
            MilestoneTables.Sheet(document, milestones, workbook.AddSheet(MilestoneSheet));
        }

        if (document.Report.Indicators.Any(row => row.SecondSource is not null))
        {
            SecondSources(document, workbook.AddSheet("Đối chiếu nguồn"));
        }

        if (RegionTotals.Of(document.Report) is { Count: > 0 } regions)
        {
            Regions(document, regions, workbook.AddSheet("Theo khu vực"));
        }

        if (document.Report.Units.Any(unit => unit.Delivery is not null))
        {
            DeliveryTables.Sheet(document, workbook.AddSheet("Tình hình nộp"));
        }

        var scorecards = Scorecards(document, workbook.AddSheet(ScorecardSheet));
        if (document.Sources is null)
        {
            Sources(document, workbook.AddSheet(SourceSheet));
        }
        else
        {
            SourcesApart(document, workbook.AddSheet(SourceSheet));
        }

        CityReportCharts.WritePlan(document, summary, workbook.AddSheet("Biểu đồ chỉ tiêu"));
        if (document.Report.Scorecards.Count > 0)
        {
            CityReportCharts.WriteUnits(document, scorecards, workbook.AddSheet("Biểu đồ đơn vị"));
        }

        workbook.Write(output, isDeflated: document.Sources is not null);
    }

    /// <returns>The first row of the indicators.</returns>
    private static int Summary(CityReportDocument document, SheetBuilder sheet)
    {
        var report = document.Report;
        var area = AreaWords.Of(report.Area);
        var table = new ReportTable(sheet, document, "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", 6, 42, 16, 22, 19, 16, 16, 12, 21, 11, 12, 34);
        table.Line($"{report.UnitsSubmitted}/{report.UnitsAsked} đơn vị đã nộp báo cáo{Narrative.Released(report)}. Toàn {area.Vi}: {ReportWords.Score(report.Score)}.", CellLook.Plain with { Bold = true }, 20);
        foreach (var role in report.ScoreByRole.Where(role => role.Count.Of > 0))
        {
            table.Line($"{ReportWords.Role(role.Role)}: {ReportWords.Score(role.Count)}.");
        }

        table.Header("TT", "Chỉ tiêu", "Đơn vị tính", "Cơ quan chủ trì", "Mức chỉ tiêu", "Trong kỳ", "Lũy kế", "% kế hoạch", "Trạng thái", "Mức độ đầy đủ", "Loại số liệu", "Chưa có trong số liệu");
        foreach (var row in report.Indicators)
        {
            var (indicator, totals) = (row.Indicator, row.Totals);
            var (target, leftOut) = (ReportWords.Target(row), ReportWords.LeftOut(totals.Coverage, area) + (row.Imputed is { } imputed ? $". {ImputationWords.Beside(indicator, imputed)}" : string.Empty));
            table.Text(indicator.Number.ToString(CultureInfo.InvariantCulture), centred: true)
                .Text(indicator.Name.Vi, bold: true)
                .Text(indicator.UnitOfMeasure, centred: true)
                .Text(indicator.Lead)
                .Text(target, centred: true)
                .Number(totals.Value, ReportTable.FormatOf(indicator))
                .Number(totals.Cumulative, ReportTable.FormatOf(indicator))
                .Number(row.PercentOfPlan, "0.0")
                .State(row.Assessment, ReportWords.State(row.Assessment))
                .Text(ReportWords.Coverage(totals.Coverage), centred: true)
                .Text(ReportWords.Mark(totals), centred: true)
                .Text(leftOut, muted: true)
                .End(Lines((indicator.Name.Vi, 38), (target, 18), (leftOut, 34), (indicator.Lead, 21), (ReportWords.State(row.Assessment), 22)));
        }

        table.Bars(CityReportCharts.PlanColumn, Math.Max(100m, report.Indicators.Max(row => row.PercentOfPlan) ?? 100m));
        return table.FirstRow;
    }

    private static void Supplementary(CityReportDocument document, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "BIỂU PHỤ – SỐ LIỆU BỔ TRỢ (KHÔNG ĐÁNH GIÁ)", 6, 30, 54, 14, 12, 22, 12, 22, 12, 12);
        table.Header("TT", "Nhóm", "Số liệu", "Đơn vị tính", "Ghi kèm trong kỳ", "Trong kỳ", "Ghi kèm lũy kế", "Lũy kế", "Mức độ đầy đủ", "Loại số liệu");
        foreach (var row in document.Report.Supplementary)
        {
            var (measure, totals) = (row.Measure, row.Totals);
            table.Text(measure.Number.ToString(CultureInfo.InvariantCulture), centred: true)
                .Text(measure.Section.Vi, muted: true)
                .Text(measure.Name.Vi, bold: true)
                .Text(measure.UnitOfMeasure, centred: true)
                .Text(ReportWords.Bound(totals.Bound), centred: true)
                .Number(totals.Value, ReportTable.FormatOf(measure))
                .Text(ReportWords.Bound(totals.CumulativeBound), centred: true)
                .Number(totals.Cumulative, ReportTable.FormatOf(measure))
                .Text(ReportWords.Coverage(totals.Coverage), centred: true)
                .Text(ReportWords.Mark(totals), centred: true)
                .End(Lines((measure.Name.Vi, 46), (measure.Section.Vi, 26)));
        }
    }

    private static void SecondSources(CityReportDocument document, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "ĐỐI CHIẾU NGUỒN SỐ LIỆU", 6, 42, 46, 30, 20, 14, 20, 14, 18, 46);
        table.Line("Tổng của các đơn vị là số liệu của báo cáo; số của cơ quan chuyên ngành dùng để đối chiếu.", CellLook.Plain with { Ink = Palette.Muted });
        table.Header("TT", "Chỉ tiêu", "Số liệu", "Cơ quan đối chiếu", "Tổng của các đơn vị", "Loại số liệu của tổng", "Số của cơ quan", "Loại số liệu của cơ quan", "Chênh lệch", "Giải trình");
        foreach (var row in document.Report.Indicators)
        {
            foreach (var part in row.SecondSource?.Parts ?? [])
            {
                var (label, explanation) = (FigureLabels.PartOf(row.Indicator, part.Key.Part)?.Vi ?? row.Indicator.Name.Vi, ReportWords.SecondSource(row.SecondSource!, part));
                table.Text(row.Indicator.Number.ToString(CultureInfo.InvariantCulture), centred: true)
                    .Text(row.Indicator.Name.Vi, bold: true)
                    .Text(part.Key.Window == FigureWindow.Cumulative ? $"{label}, lũy kế" : label)
                    .Text(row.SecondSource!.Name.Vi)
                    .Number(part.UnitsSum, "#,##0.##")
                    .Text(part.UnitsSum is null ? "–" : ReportWords.Mark(row.Totals), centred: true)
                    .Number(part.Total, "#,##0.##")
                    .Text(part.Total is null ? "–" : ReportWords.Mark(row.SecondSource.Mark), centred: true)
                    .Number(part.Difference, "#,##0.##")
                    .Text(explanation)
                    .End(Lines((row.Indicator.Name.Vi, 36), (label, 41), (row.SecondSource.Name.Vi, 27), (explanation, 41)));
            }
        }
    }

    private static void Regions(CityReportDocument document, IReadOnlyList<RegionTotals> regions, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "SỐ LIỆU THEO KHU VỰC", 14, 34, 14, 50, 14, 20, 20, 20, 12, 14);
        table.Line("Cộng từ số liệu của các đơn vị thuộc khu vực; tỷ lệ tính lại từ tử số và mẫu số.", CellLook.Plain with { Ink = Palette.Muted });
        table.Header("Mã khu vực", "Khu vực", "Mã chỉ tiêu", "Chỉ tiêu", "Đơn vị tính", "Trong kỳ", "Lũy kế", "Tử số / mẫu số", "Đầy đủ", "Loại số liệu");
        foreach (var region in regions)
        {
            foreach (var row in region.Rows)
            {
                var parts = row.Totals is { Numerator: { } numerator, Denominator: { } denominator } ? $"{VietnameseFormat.Number(numerator)} / {VietnameseFormat.Number(denominator)}" : null;
                table.Text(region.Region.Code.Value, centred: true)
                    .Text(region.Region.Name.Vi, bold: true)
                    .Text(row.Measure.Code.Value, centred: true)
                    .Text(row.Measure.Name.Vi)
                    .Text(row.Measure.UnitOfMeasure, centred: true)
                    .Number(row.Totals.Value, ReportTable.FormatOf(row.Measure))
                    .Number(row.Totals.Cumulative, ReportTable.FormatOf(row.Measure))
                    .Text(parts, centred: true)
                    .Text(ReportWords.Coverage(row.Totals.Coverage), centred: true)
                    .Text(ReportWords.Mark(row.Totals), centred: true)
                    .End(Lines((row.Measure.Name.Vi, 44), (region.Region.Name.Vi, 30)));
            }
        }
    }

    /// <returns>The first row of the units.</returns>
    private static int Scorecards(CityReportDocument document, SheetBuilder sheet)
    {
        var indicators = document.Report.Indicators;
        var led = document.Report.Scorecards.Any(card => card.Milestones is not null);
        double[] widths = [9, 30, 8, 8, 8, .. Enumerable.Repeat(6d, indicators.Count), .. led ? [44] : (double[])[]];
        var table = new ReportTable(sheet, document, "PHIẾU ĐIỂM ĐƠN VỊ", widths);
        table.Line($"✓ đạt · ✕ chưa đạt · – chưa có số liệu hoặc chưa có mức chỉ tiêu · * có số liệu mô phỏng · † có số liệu suy ra · ^ mức chỉ tiêu giả định · ° lấy số liệu cấp {AreaWords.Of(document.Report.Area).Vi}. Số ở tiêu đề là số thứ tự chỉ tiêu.", CellLook.Plain with { Ink = Palette.Muted });
        table.Header(["Mã", "Đơn vị", "Đạt", "Chưa đạt", "Tổng", .. indicators.Select(row => row.Indicator.Number.ToString(CultureInfo.InvariantCulture)), .. led ? ["Nhiệm vụ chủ trì"] : (string[])[]]);
        foreach (var card in document.Report.Scorecards)
        {
            table.Text(card.Unit.Code.Value, centred: true).Text(card.Unit.Name.Vi, bold: true);
            table.Number(card.Count.Met, "0").Number(card.Count.NotMet, "0").Number(card.Count.Of, "0");
            foreach (var score in card.Scores)
            {
                table.State(score.Assessment, Symbol(score));
            }

            var tasks = string.Join("; ", (card.Milestones ?? []).Select(row => $"{row.Milestone.Code}: {MilestoneTables.State(row.Assessment)}"));
            if (led)
            {
                table.Text(tasks);
            }

            table.End(Lines((card.Unit.Name.Vi, 26), (tasks, 40)));
        }

        table.Bars(CityReportCharts.MetColumn, Math.Max(1, indicators.Count));
        return table.FirstRow;
    }

    private static void Sources(CityReportDocument document, SheetBuilder sheet)
    {
        var names = document.Report.UnitNames();
        var table = new ReportTable(sheet, document, "NGUỒN SỐ LIỆU", 14, 50, 12, 9, 24, 10, 20, 12, 32, 16, 9, 12);
        table.Line($"Mỗi dòng là một số đã cộng vào số liệu {AreaWords.Of(document.Report.Area).Vi}: của đơn vị nào, bản nộp thứ mấy, tệp, sheet và ô nào.", CellLook.Plain with { Ink = Palette.Muted });
        Estimated(document.Report, table);
        table.Header([.. SourceLine.Headers]);
        foreach (var line in SourceLine.MeasuresOf(document.Report).SelectMany(measure => SourceLine.Of(measure.Measure, measure.Totals, names)))
        {
            table.Text(line.Measure.Code.Value, centred: true)
                .Text(line.Label)
                .Text(line.Column, centred: true)
                .Text(line.Source.Unit.Value, centred: true)
                .Text(line.UnitName)
                .Text(ReportWords.Bound(line.Source.Bound), centred: true)
                .Number(line.Source.Value, "#,##0.##")
                .Text(line.Mark, centred: true)
                .Text(line.File)
                .Text(line.Source.Sheet)
                .Text(line.Source.Cell, centred: true)
                .Number(line.Source.Version, "0")
                .End(Lines((line.Label, 44), (line.Source.File ?? string.Empty, 28), (line.UnitName ?? string.Empty, 21)));
        }
    }

    /// <summary>How many numbers each measure adds up, and which table of the file beside the report holds their sources.</summary>
    private static void SourcesApart(CityReportDocument document, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "NGUỒN SỐ LIỆU", 14, 70, 16, 16, 26);
        table.Line($"Báo cáo cộng từ {VietnameseFormat.Number(CityReportSources.Count(document.Report))} số, nhiều hơn một bảng tính chứa được. Nguồn của từng số (đơn vị, bản nộp, tệp, sheet, ô), giải trình và ý kiến của các đơn vị nằm trong {document.SourcesLine}.", CellLook.Plain with { Wrap = true }, 52);
        Estimated(document.Report, table);
        table.Header("Mã chỉ tiêu", "Chỉ tiêu, số liệu", "Số đơn vị", "Số dòng nguồn", "Bảng trong tệp");
        foreach (var (measure, totals) in SourceLine.MeasuresOf(document.Report))
        {
            table.Text(measure.Code.Value, centred: true)
                .Text(measure.Name.Vi)
                .Number(totals.Coverage.Counted, "#,##0")
                .Number(totals.Sources.Count, "#,##0")
                .Text(totals.Sources.Count == 0 ? "–" : CityReportSources.TableOf(measure, totals), centred: true)
                .End(Lines((measure.Name.Vi, 64)));
        }
    }

    private static void Estimated(CityReport report, ReportTable table)
    {
        var sources = SourceLine.MeasuresOf(report).SelectMany(measure => measure.Totals.Sources).ToList();
        table.Line(ReportWords.Estimated(sources), CellLook.Plain with { Bold = sources.Any(source => source.Mark != FigureMark.Reported) });
        if (ElsewhereOf(report) is { Length: > 0 } elsewhere)
        {
            table.Line(elsewhere, CellLook.Plain with { Ink = Palette.Muted });
        }
    }

    /// <summary>Where the sources stand of what was not added up; empty when there is none of it.</summary>
    private static string ElsewhereOf(CityReport report) => string.Join(' ', new[]
    {
        report.Milestones is null ? null : $"Nguồn của từng nhiệm vụ có thời hạn (đơn vị chủ trì, minh chứng, tệp, ô, bản nộp) nêu tại sheet “{MilestoneSheet}”.",
        report.Indicators.All(row => row.Imputed is null) ? null : $"Số ước không được cộng; từng số và cách ước nêu tại sheet “{EstimateSheet}”.",
    }.OfType<string>());

    private static string Symbol(UnitScore score)
    {
        var symbol = score.Assessment switch
        {
            Assessment.Met => "✓",
            Assessment.NotMet => "✕",
            Assessment.NoTarget or Assessment.NoFigure => "–",
        };
        var mark = score.Mark switch
        {
            FigureMark.Reported => string.Empty,
            FigureMark.Derived => "†",
            FigureMark.Synthetic => "*",
        };
        return symbol + mark + (score.Target is { Assumed: true } ? "^" : string.Empty) + (score.IsCityFigure ? "°" : string.Empty);
    }

    internal static int Lines(params ReadOnlySpan<(string Text, int Width)> cells)
    {
        var lines = 1;
        foreach (var (text, width) in cells)
        {
            lines = Math.Max(lines, TextHeight.Lines(text, width));
        }

        return lines;
    }
}
