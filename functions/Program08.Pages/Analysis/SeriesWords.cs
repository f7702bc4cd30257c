using Program08.Pages.Reports;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;

namespace Program08.Pages.Analysis;

internal static class SeriesWords
{
    public static string Value(SeriesPoint point) => point.Totals.Value is { } value ? FigureText.Printed(value, point.Measure) : "Chưa có";

    public static string? Target(SeriesPoint point) => point is { Target: { } target, Measure: Indicator indicator } ? FigureText.Of(target, indicator) : null;

    public static StateTag? State(SeriesPoint point) => point.Assessment is { } assessment ? IndicatorWords.Tag(assessment) : null;

    /// <summary>"+1,2 điểm %" for rates, "−3,5 %" for what is counted; null where one of the two is missing.</summary>
    public static string? Change(SeriesPoint? before, SeriesPoint point)
    {
        if (before?.Totals.Value is not { } old || point.Totals.Value is not { } now)
        {
            return null;
        }

        return point.Measure.Kind switch
        {
            MeasureKind.Percentage or MeasureKind.PercentagePointChange => $"{Signed(now - old)} điểm %",
            MeasureKind.Count or MeasureKind.Money when old != 0m => $"{Signed((now - old) / old * 100m)} %",
            _ => $"{Signed(now - old)} {point.Measure.UnitOfMeasure}",
        };
    }

    public static IReadOnlyList<ChartPoint> Chart(MeasureSeries series, Projection? projection) =>
    [
        .. series.Points.Select(point => new ChartPoint(point.Period.Code.Value, point.Totals.Value, point.Target?.Window == Program08.Reporting.Returns.FigureWindow.Cumulative ? null : point.Target?.Value)),
        .. projection is null ? [] : (IEnumerable<ChartPoint>)[new ChartPoint($"{projection.Year} (ước)", projection.Value, IsProjected: true)],
    ];

    private static string Signed(decimal value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return rounded switch
        {
            > 0m => $"+{PageText.Number(rounded)}",
            < 0m => $"−{PageText.Number(-rounded)}",
            _ => "0",
        };
    }
}
