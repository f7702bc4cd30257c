using Program08.Reporting.Periods;
using Program08.Reporting.Units;

namespace Program08.Reporting.Programmes;

/// <summary>Which target applies: assigned to the unit for the period, else the programme's for the period, else the term's (R46).</summary>
public static class TargetSelection
{
    /// <param name="unit">Null for the city.</param>
    /// <returns>Null when none was set: the indicator is "chưa có mức chỉ tiêu", never met.</returns>
    public static Target? Applicable(this Indicator indicator, UnitCode? unit, PeriodCode period) =>
        (unit is { } code ? indicator.Targets.FirstOrDefault(target => target.Unit == code && target.Period == period) : null)
        ?? indicator.Targets.FirstOrDefault(target => target.Unit is null && target.Period == period)
        ?? indicator.Targets.FirstOrDefault(target => target.Unit is null && target.Period is null);
}
