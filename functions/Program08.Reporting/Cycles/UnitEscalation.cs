namespace Program08.Reporting.Cycles;

/// <summary>That a unit's superior is told of its being overdue.</summary>
/// <param name="By">Person id of the coordinator who confirmed it, or the system's.</param>
/// <param name="At">UTC.</param>
public sealed record UnitEscalation(string By, DateTimeOffset At);
