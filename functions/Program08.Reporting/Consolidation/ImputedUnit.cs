using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>A unit whose figure was estimated.</summary>
/// <param name="From">The period its own figure was taken from; null where it was estimated by other units.</param>
public sealed record ImputedUnit(UnitCode Unit, LocalText Name, PeriodCode? From, IReadOnlyList<ImputedCell> Cells);
