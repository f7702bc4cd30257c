using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>One unit's row of a series.</summary>
/// <param name="Values">One a point, in their order; null where that point has no such unit.</param>
public sealed record SeriesUnit(UnitCode Unit, IReadOnlyList<UnitValue?> Values);
