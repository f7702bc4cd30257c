namespace Program08.Benchmarks.Scale;

/// <param name="At">Simulated, UTC.</param>
/// <param name="IsOfAUnit">Done by an activity of a unit's orchestration; by a person's page, the cycle's orchestration or the sweeper otherwise.</param>
internal sealed record CountedMoment(DateTimeOffset At, bool IsOfAUnit, Operation Operation);
