namespace Program08.Functions.Units;

public sealed record ReturnToCheck(string Cycle, string Unit, int Version);
