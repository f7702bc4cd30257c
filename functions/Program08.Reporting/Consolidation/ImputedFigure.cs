using Program08.Reporting.Programmes;

namespace Program08.Reporting.Consolidation;

/// <summary>What an indicator would be with estimates for units that gave nothing. Stands beside the reported figure: state, score and percent of plan of the report never rest on it.</summary>
/// <param name="Units">Whose figure was estimated, at least one, by code.</param>
/// <param name="Value">In the column the target is set for, unrounded.</param>
/// <param name="Counted">Units in it, the estimated ones included.</param>
/// <param name="Assessment">Of this value, which rests on estimates; printed as such and not counted.</param>
public sealed record ImputedFigure(ImputationMethod Method, IReadOnlyList<ImputedUnit> Units, decimal Value, int Counted, int Expected, Assessment Assessment);
