using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Validation;

/// <summary>All that the checks of one return look at.</summary>
/// <param name="UnitsSums">For a department that gives city totals of what the units report: the units' sums so far. Null where there is nothing to compare.</param>
/// <param name="History">The unit's figures of earlier periods, in any order; without one, rules from period to period say nothing.</param>
/// <param name="Peers">What other units of the same cycle have sent so far; with too few, rules that compare with them say nothing.</param>
/// <param name="Evidence">Measures with a file of evidence.</param>
/// <param name="CutOff">Last day the return speaks of; null for the period's own.</param>
/// <param name="ReceivedOn">The day it came in, in Vietnam; null when it doesn't matter.</param>
public sealed record CheckSubject(
    Programme Programme,
    PeriodCode Period,
    Unit Unit,
    ReturnContent Content,
    IReadOnlyList<UnitsSum>? UnitsSums = null,
    IReadOnlyList<EarlierReturn>? History = null,
    IReadOnlyList<ReturnContent>? Peers = null,
    IReadOnlySet<MeasureCode>? Evidence = null,
    DateOnly? CutOff = null,
    DateOnly? ReceivedOn = null);
