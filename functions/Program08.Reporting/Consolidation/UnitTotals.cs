using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>What one unit gave to a total.</summary>
/// <param name="Totals">Of this unit alone.</param>
public sealed record UnitTotals(UnitCode Unit, MeasureTotals Totals)
{
    /// <summary>Of the units that are counted in the total, in the order of its sources.</summary>
    public static IReadOnlyList<UnitTotals> Of(Measure measure, MeasureTotals totals)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(totals);
        return [.. totals.Sources.Select(source => source.Unit).Distinct().Select(unit => new UnitTotals(unit, RollUp.Within(measure, totals, new HashSet<UnitCode> { unit })))];
    }
}
