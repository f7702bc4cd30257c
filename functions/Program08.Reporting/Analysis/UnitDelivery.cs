using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Analysis;

/// <summary>A unit's report in one cycle.</summary>
/// <param name="Unit">As it was in that cycle.</param>
public sealed record UnitDelivery(CycleId Cycle, Period Period, Unit Unit, DeliveryFacts Facts)
{
    /// <returns>Those a report tells of, by unit; empty for one that was put together before reports did.</returns>
    public static IReadOnlyList<UnitDelivery> Of(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Period.Of(report.Period).TryGet(out var period, out _)
            ? [.. report.Units.Where(unit => unit.Delivery is not null).Select(unit => new UnitDelivery(report.Cycle, period, unit.Unit, unit.Delivery!))]
            : [];
    }
}
