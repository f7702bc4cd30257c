using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Programmes;

/// <summary>Which target applies: assigned to the unit for the period, else the programme's for the period, else the term's (R46).</summary>
public static class TargetSelection
{
    /// <param name="unit">Null for the city. Departments report the city's figures and are held against its levels.</param>
    /// <returns>Null when none was set: the indicator is "chưa có mức chỉ tiêu", never met.</returns>
    public static Target? Applicable(this Indicator indicator, Unit? unit, PeriodCode period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var isCity = unit is null || unit.Kind == UnitKind.Department || indicator.ReportedBy == ReportedBy.City;
        var common = indicator.Targets.Where(target => target.Unit is null && IsFor(indicator, target, isCity)).ToList();
        return (unit is { Code: var code } ? indicator.Targets.FirstOrDefault(target => target.Unit == code && target.Period == period) : null)
            ?? common.Find(target => target.Period == period)
            ?? common.Find(target => target.Period is null);
    }

    /// <summary>As said; else the city for what adds up over the units (no district is asked for the whole city's jobs), and everyone for rates.</summary>
    public static TargetScope ScopeOf(Indicator indicator, Target target)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(target);
        return target.Scope ?? (indicator.Kind is MeasureKind.Count or MeasureKind.Money ? TargetScope.City : TargetScope.Everyone);
    }

    internal static bool IsFor(Indicator indicator, Target target, bool isCity) => ScopeOf(indicator, target) switch
    {
        TargetScope.Everyone => true,
        TargetScope.City => isCity,
        TargetScope.Units => !isCity,
    };
}
