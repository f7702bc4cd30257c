using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Validation;

/// <summary>All that the checks of one return look at.</summary>
/// <param name="UnitsSums">For a department that gives city totals of what the units report: the units' sums so far. Null where there is nothing to compare.</param>
public sealed record CheckSubject(Programme Programme, PeriodCode Period, Unit Unit, ReturnContent Content, IReadOnlyList<UnitsSum>? UnitsSums = null);
