namespace Program08.Functions.Units;

/// <param name="Now">The turn's time, UTC.</param>
public sealed record UnitTurn(string Cycle, string Unit, int Round, DateTime Now);
