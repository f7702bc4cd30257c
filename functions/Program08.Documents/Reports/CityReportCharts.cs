using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Consolidation;

namespace Program08.Documents.Reports;

/// <summary>Charts on sheets of their own, so that each is printed on a page, drawn from cells of another sheet of the workbook.</summary>
internal static class CityReportCharts
{
    /// <summary>Of the summary, from 1.</summary>
    public const int PlanColumn = 8;

    /// <summary>Of the scorecards, from 1.</summary>
    public const int MetColumn = 3;

    /// <summary>A chart of more would be no picture any more.</summary>
    private const int MostUnits = 500;

    private const int NameColumn = 2;
    private const string UnitsTitle = "BIỂU ĐỒ THEO ĐƠN VỊ";
    private const int Width = 12;
    private const int Edge = 6;

    /// <param name="summary">First row of the indicators on their sheet.</param>
    public static void WritePlan(CityReportDocument document, int summary, SheetBuilder sheet)
    {
        var report = document.Report;
        Write(
            document,
            "BIỂU ĐỒ THEO CHỈ TIÊU",
            $"Số của biểu đồ ở sheet “{CityReportWorkbook.SummarySheet}”, cột “% kế hoạch”. Chỉ tiêu càng thấp càng tốt không có % kế hoạch nên không có thanh.",
            new BarChart(
                "Tỷ lệ so với kế hoạch (%)",
                $"Thanh ngang cho từng chỉ tiêu; {report.Indicators.Count(row => row.PercentOfPlan >= 100m)} trong {report.Indicators.Count(row => row.PercentOfPlan is not null)} chỉ tiêu tính được đạt từ 100 % kế hoạch.",
                CityReportWorkbook.SummarySheet,
                summary,
                NameColumn,
                [.. report.Indicators.Select(row => row.Indicator.Name.Vi)],
                [new BarSeries("% kế hoạch", PlanColumn, [.. report.Indicators.Select(row => row.PercentOfPlan is { } percent ? decimal.Round(percent, 10, MidpointRounding.AwayFromZero) : (decimal?)null)], Palette.Accent)],
                "0.0",
                Width,
                Height(report.Indicators.Count)),
            sheet);
    }

    /// <param name="scorecards">First row of the units on their sheet.</param>
    public static void WriteUnits(CityReportDocument document, int scorecards, SheetBuilder sheet)
    {
        var cards = document.Report.Scorecards;
        if (cards.Count > MostUnits)
        {
            _ = Titled(document, UnitsTitle, $"Không vẽ biểu đồ cho {cards.Count} đơn vị (chỉ vẽ đến {MostUnits}). Số của từng đơn vị ở sheet “{CityReportWorkbook.ScorecardSheet}”, có thanh trong cột “Đạt”.", sheet);
            return;
        }

        Write(
            document,
            UnitsTitle,
            $"Số của biểu đồ ở sheet “{CityReportWorkbook.ScorecardSheet}”, cột “Đạt” và “Chưa đạt”.",
            new BarChart(
                "Số chỉ tiêu đạt và chưa đạt của từng đơn vị",
                $"Thanh ngang cho từng đơn vị trong {cards.Count} đơn vị: số chỉ tiêu đạt, tiếp theo là số chưa đạt.",
                CityReportWorkbook.ScorecardSheet,
                scorecards,
                NameColumn,
                [.. cards.Select(card => card.Unit.Name.Vi)],
                [
                    new BarSeries("Đạt", MetColumn, [.. cards.Select(card => (decimal?)card.Count.Met)], Palette.Met),
                    new BarSeries("Chưa đạt", MetColumn + 1, [.. cards.Select(card => (decimal?)card.Count.NotMet)], Palette.Error),
                ],
                "0",
                Width,
                Height(cards.Count)),
            sheet);
    }

    private static void Write(CityReportDocument document, string title, string note, BarChart chart, SheetBuilder sheet) =>
        sheet.Picture(Titled(document, title, note, sheet).NextRow, chart);

    private static ReportTable Titled(CityReportDocument document, string title, string note, SheetBuilder sheet)
    {
        sheet.Portrait();
        var table = new ReportTable(sheet, document, title, [.. Enumerable.Repeat(11d, Width)]);
        table.Line(note, CellLook.Plain with { Ink = Palette.Muted, Wrap = true }, 34);
        return table;
    }

    /// <summary>In rows: about 35 bars fill a page.</summary>
    private static int Height(int bars) => Edge + (3 * bars / 2);
}
