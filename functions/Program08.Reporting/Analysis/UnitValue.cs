using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>A measure in one unit at one time.</summary>
/// <param name="Value">In the measure's unit, unrounded; null when there is none.</param>
/// <param name="IsEstimated">Read across a reorganisation by shares.</param>
/// <param name="Missing">Units whose figure would be needed and is not there.</param>
/// <param name="Mark">The weakest of what it rests on.</param>
public sealed record UnitValue(UnitCode Unit, decimal? Value, bool IsEstimated, IReadOnlyList<UnitCode> Missing, FigureMark Mark);
