using Program08.Reporting.Consolidation;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Analysis;

/// <summary>A milestone over the published cycles of one kind of period.</summary>
/// <param name="Points">By time, at least one.</param>
public sealed record MilestoneSeries(IReadOnlyList<MilestonePoint> Points)
{
    /// <summary>The definition in force last.</summary>
    public Milestone Milestone => Points[^1].Row.Milestone;

    /// <param name="reports">Published ones, in any order.</param>
    /// <returns>In the order of the form.</returns>
    public static IReadOnlyList<MilestoneSeries> Of(IEnumerable<CityReport> reports, PeriodKind kind)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var points = reports.SelectMany(report => Period.Of(report.Period).TryGet(out var period, out _) && period.Kind == kind
            ? (report.Milestones ?? []).Select(row => new MilestonePoint(report.Cycle, period, row))
            : []);
        return [.. points.GroupBy(point => point.Row.Milestone.Code)
            .Select(milestone => new MilestoneSeries([.. milestone.OrderBy(point => point.Period.Last)]))
            .OrderBy(series => series.Milestone.Number)];
    }
}
