using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Analysis;

/// <summary>What one published report says of a measure.</summary>
/// <param name="CutOff">Last day the figures speak of; the day whose units reported.</param>
/// <param name="Measure">As that cycle's version of the programme defines it.</param>
/// <param name="Units">The territorial units of that cycle.</param>
/// <param name="Target">Null for supplementary measures, and where none was set.</param>
/// <param name="Assessment">Null for supplementary measures.</param>
/// <param name="Amendment">Which amendment of the cycle's report says it; 0 for the report itself.</param>
public sealed record SeriesPoint(
    CycleId Cycle, Period Period, DateOnly CutOff, Measure Measure, MeasureTotals Totals, IReadOnlyList<Unit> Units, Target? Target, Assessment? Assessment, int Amendment = 0)
{
    /// <summary>Null when that report has no such measure.</summary>
    public static SeriesPoint? Of(CityReport report, MeasureCode measure)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!Period.Of(report.Period).TryGet(out var period, out _))
        {
            return null;
        }

        IReadOnlyList<Unit> units = [.. report.Units.Select(unit => unit.Unit).Where(unit => unit.Kind != UnitKind.Department)];
        if (report.Indicators.FirstOrDefault(row => row.Indicator.Code == measure) is { } indicator)
        {
            return new SeriesPoint(report.Cycle, period, report.CutOff, indicator.Indicator, indicator.Totals, units, indicator.Target, indicator.Assessment, report.Amendment?.Number ?? 0);
        }

        return report.Supplementary.FirstOrDefault(row => row.Measure.Code == measure) is { } supplementary
            ? new SeriesPoint(report.Cycle, period, report.CutOff, supplementary.Measure, supplementary.Totals, units, null, null, report.Amendment?.Number ?? 0)
            : null;
    }
}
