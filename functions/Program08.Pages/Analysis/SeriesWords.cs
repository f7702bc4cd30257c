using Program08.Pages.Reports;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;

namespace Program08.Pages.Analysis;

internal static class SeriesWords
{
    public static string Value(MeasureSeries series, SeriesPoint point) => series.ValueAt(point) is { } value ? FigureText.Printed(value, point.Measure) : "Chưa có";

    public static string? Target(SeriesPoint point) => point is { Target: { } target, Measure: Indicator indicator } ? FigureText.Of(target, indicator) : null;

    /// <summary>How far the last figure is on the way to its target: "98,9 % mức giao", "thấp hơn mức trần 0,2 điểm %"; null without either of the two.</summary>
    public static string? Progress(MeasureSeries series, SeriesPoint point)
    {
        if (series.ValueAt(point) is not { } value || series.TargetAt(point) is not { } target || point.Measure is not Indicator indicator)
        {
            return null;
        }

        return Assessor.PercentOfPlan(indicator, target, value) is { } percent ? $"{PageText.Number(percent, 1)} % mức giao"
            : Assessor.Gap(indicator, target, value) is { } gap ? $"{(gap < 0m ? "vượt" : "thấp hơn")} mức trần {(indicator.Kind == MeasureKind.Percentage ? $"{PageText.Number(Math.Abs(gap), 2)} điểm %" : FigureText.Printed(Math.Abs(gap), indicator))}"
            : null;
    }

    /// <summary>The share of the way to the target that is done, 0 to 1; null where higher is not better.</summary>
    public static decimal? Done(MeasureSeries series, SeriesPoint point) =>
        point.Measure is Indicator indicator && Assessor.PercentOfPlan(indicator, series.TargetAt(point), series.ValueAt(point)) is { } percent ? Math.Clamp(percent / 100m, 0m, 1m) : null;

    public static StateTag? State(SeriesPoint point) => point.Assessment is { } assessment ? IndicatorWords.Tag(assessment) : null;

    /// <summary>"+1,2 điểm %" for rates, "−3,5 %" for what is counted; null where one of the two is missing.</summary>
    public static string? Change(MeasureSeries series, SeriesPoint? before, SeriesPoint point) => before is null ? null : TrendWords.Change(point.Measure, series.ValueAt(before), series.ValueAt(point));

    public static IReadOnlyList<ChartPoint> Chart(MeasureSeries series, Projection? projection) =>
    [
        .. series.Points.Select(point => new ChartPoint(point.Period.Code.Value, series.ValueAt(point), series.TargetAt(point)?.Value)),
        .. projection is null ? [] : (IEnumerable<ChartPoint>)[new ChartPoint($"{projection.Year} (ước)", projection.Value, IsProjected: true)],
    ];
}
