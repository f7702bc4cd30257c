namespace Program08.Functions.Cycles;

/// <summary>What a cycle's orchestration tells when it asks what comes next.</summary>
/// <param name="StartedRound">The last round whose unit runs it started; 0 when none.</param>
/// <param name="Now">The turn's time, UTC.</param>
public sealed record CycleTurn(string Cycle, int StartedRound, DateTime Now);
