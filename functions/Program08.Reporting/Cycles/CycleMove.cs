namespace Program08.Reporting.Cycles;

/// <summary>That a cycle was moved to another site; what is left here is a copy to read.</summary>
/// <param name="At">UTC.</param>
/// <param name="To">The other site's address; null when it was not named.</param>
public sealed record CycleMove(DateTimeOffset At, string? To);
