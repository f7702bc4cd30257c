using Program08.Reporting.Consolidation;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Analysis;

/// <summary>A measure over the published cycles of one kind of period.</summary>
/// <param name="Points">By time, at least one.</param>
public sealed record MeasureSeries(IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The definition in force last.</summary>
    public Measure Measure => Points[^1].Measure;

    /// <summary>The column that the series follows: the one its last target is set for, so that figure, target and state belong together.</summary>
    public FigureWindow Window => Points[^1].Target?.Window ?? FigureWindow.Period;

    /// <param name="reports">Published ones, in any order.</param>
    /// <param name="kind">Null for the kind of the latest.</param>
    /// <returns>Null when no report of the kind has the measure.</returns>
    public static MeasureSeries? Of(IEnumerable<CityReport> reports, MeasureCode measure, PeriodKind? kind)
    {
        List<SeriesPoint> points = [.. reports.Select(report => SeriesPoint.Of(report, measure)).OfType<SeriesPoint>().OrderBy(point => point.Period.Last).ThenByDescending(point => point.Period.First)];
        var wanted = kind ?? points.LastOrDefault()?.Period.Kind;
        points.RemoveAll(point => point.Period.Kind != wanted);
        return points.Count == 0 ? null : new MeasureSeries(points);
    }

    /// <summary>The city's figure at a point, in the column that the series follows; unrounded, null when there is none.</summary>
    public decimal? ValueAt(SeriesPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Window == FigureWindow.Cumulative ? point.Totals.Cumulative : point.Totals.Value;
    }

    /// <summary>The target at a point; null where none was set, or only for the other column.</summary>
    public Target? TargetAt(SeriesPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Target is { } target && target.Window == Window ? target : null;
    }

    /// <summary>The same period of the year before; null when it is not in the series.</summary>
    public SeriesPoint? YearBefore(SeriesPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Period.YearBefore is { } code ? Points.FirstOrDefault(earlier => earlier.Period.Code == code) : null;
    }
}
