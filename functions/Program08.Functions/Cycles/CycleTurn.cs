namespace Program08.Functions.Cycles;

/// <summary>What a cycle's orchestration tells when it asks what comes next.</summary>
/// <param name="StartedRound">The last round whose unit runs it started; 0 when none.</param>
/// <param name="StartedUnits">Of the round that it is just starting, in the order of the roster.</param>
/// <param name="Now">The turn's time, UTC.</param>
public sealed record CycleTurn(string Cycle, int StartedRound, DateTime Now, int StartedUnits = 0);
