using Program08.Reporting.Consolidation;
using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>Tells in a report how completely and timely its units reported.</summary>
public static class Deliveries
{
    /// <param name="facts">When the collection was over; units that are not among them are told nothing of.</param>
    public static CityReport Delivered(this CityReport report, IReadOnlyDictionary<UnitCode, DeliveryFacts> facts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(facts);
        return report with { Units = [.. report.Units.Select(unit => unit with { Delivery = facts.GetValueOrDefault(unit.Unit.Code) })] };
    }
}
