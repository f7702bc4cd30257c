namespace Program08.Reporting.Cycles;

/// <summary>That a unit said on which day it would send. Until that day is past it is not reminded.</summary>
/// <param name="PausesUntil">UTC; the ladder's hour on the first working day behind the promised one.</param>
public sealed record UnitPromise(DateOnly On, DateTimeOffset PausesUntil);
