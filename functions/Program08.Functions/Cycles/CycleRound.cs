namespace Program08.Functions.Cycles;

public sealed record CycleRound(string Cycle, int Round);
