namespace Program08.Reporting.Units;

/// <summary>A piece of a former unit that became a piece of a new one.</summary>
/// <param name="ShareOfFrom">How much of the former unit it is, above 0 to 1, four decimals; a former unit's parts add up to 1.</param>
/// <param name="ShareOfTo">How much of the new unit it is, above 0 to 1, four decimals; a new unit's parts add up to 1.</param>
public sealed record SuccessionPart(UnitCode From, UnitCode To, decimal ShareOfFrom, decimal ShareOfTo);
