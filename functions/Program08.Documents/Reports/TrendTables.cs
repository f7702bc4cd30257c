using System.Globalization;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Letters;

namespace Program08.Documents.Reports;

/// <summary>The indicators beside earlier published periods, as a sheet and as a table of the annex.</summary>
internal static class TrendTables
{
    private static readonly double[] Widths = [11, 70, 22, 26, 36, 24, 36, 24];
    private static readonly string[] Headers = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Kỳ trước", "So với kỳ trước", "Cùng kỳ năm trước", "So với cùng kỳ năm trước"];
    private static readonly string[] Ahead = ["TT", "Chỉ tiêu", "Đơn vị tính", "Mức chỉ tiêu", "Ước đến cuối giai đoạn", "Số năm"];

    public static IEnumerable<LetterBlock> Annex(CityReport report)
    {
        if (Rows(report) is not { Count: > 0 } rows)
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Diễn biến so với các kỳ đã công bố");
        yield return new LetterBlock.Table(
            Widths,
            Headers,
            [.. rows.Select<(IndicatorRow Row, IndicatorTrend Trend), IReadOnlyList<LetterCell>>(pair =>
            [
                LetterCell.Middle(pair.Row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                LetterCell.Left(pair.Row.Indicator.Name.Vi),
                LetterCell.Middle(pair.Row.Indicator.UnitOfMeasure),
                LetterCell.Right(ReportWords.Result(pair.Row)),
                LetterCell.Right(Before(pair.Trend) ?? "–"),
                LetterCell.Right(TrendWords.Change(pair.Row.Indicator, pair.Trend.BeforeValue, pair.Row.Compared) ?? "–"),
                LetterCell.Right(YearBefore(pair.Trend) ?? "–"),
                LetterCell.Right(TrendWords.Change(pair.Row.Indicator, pair.Trend.YearBeforeValue, pair.Row.Compared) ?? "–"),
            ])]);
        if (rows.All(pair => pair.Trend.Projection is null))
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Ước đến cuối giai đoạn");
        yield return new LetterBlock.Table(
            [11, 88, 24, 40, 66, 20],
            Ahead,
            [.. rows.Where(pair => pair.Trend.Projection is not null).Select<(IndicatorRow Row, IndicatorTrend Trend), IReadOnlyList<LetterCell>>(pair =>
            [
                LetterCell.Middle(pair.Row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                LetterCell.Left(pair.Row.Indicator.Name.Vi),
                LetterCell.Middle(pair.Row.Indicator.UnitOfMeasure),
                LetterCell.Middle(ReportWords.Target(pair.Row)),
                LetterCell.Right(TrendWords.Of(pair.Trend.Projection!)),
                LetterCell.Middle(pair.Trend.Projection!.Points.ToString(CultureInfo.InvariantCulture)),
            ])]);
        yield return new LetterBlock.Note($"Ghi chú: {TrendWords.Caution}");
    }

    public static void Sheet(CityReportDocument document, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "DIỄN BIẾN SO VỚI CÁC KỲ ĐÃ CÔNG BỐ", 6, 46, 16, 18, 22, 18, 22, 18, 18, 16, 16, 9);
        table.Line(TrendWords.Caution);
        table.Header([.. Headers, "Ước cuối giai đoạn", "Khoảng từ", "Khoảng đến", "Số năm"]);
        foreach (var (row, trend) in Rows(document.Report))
        {
            var format = ReportTable.FormatOf(row.Indicator);
            table.Text(row.Indicator.Number.ToString(CultureInfo.InvariantCulture), centred: true)
                .Text(row.Indicator.Name.Vi, bold: true)
                .Text(row.Indicator.UnitOfMeasure, centred: true)
                .Number(row.Compared, format)
                .Text(Before(trend))
                .Text(TrendWords.Change(row.Indicator, trend.BeforeValue, row.Compared))
                .Text(YearBefore(trend))
                .Text(TrendWords.Change(row.Indicator, trend.YearBeforeValue, row.Compared))
                .Number(trend.Projection?.Value, format)
                .Number(trend.Projection?.Low, format)
                .Number(trend.Projection?.High, format)
                .Number(trend.Projection?.Points, "0")
                .End(TextHeight.Lines(row.Indicator.Name.Vi, 40));
        }
    }

    private static List<(IndicatorRow Row, IndicatorTrend Trend)> Rows(CityReport report) =>
        [.. report.Indicators.Join(report.Trends ?? [], row => row.Indicator.Code, trend => trend.Measure, (row, trend) => (row, trend))];

    private static string? Before(IndicatorTrend trend) => trend.Before is { } period ? TrendWords.Of(trend.BeforeValue, PeriodNames.Of(period)) : null;

    private static string? YearBefore(IndicatorTrend trend) => trend.YearBefore is { } period ? TrendWords.Of(trend.YearBeforeValue, PeriodNames.Of(period)) : null;
}
