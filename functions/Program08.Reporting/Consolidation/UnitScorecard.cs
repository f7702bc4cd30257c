using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>A territorial unit's indicators, counted over all of the programme's as districts do.</summary>
/// <param name="Milestones">Those the unit leads; null for none.</param>
public sealed record UnitScorecard(Unit Unit, IReadOnlyList<UnitScore> Scores, ScoreCount Count, IReadOnlyList<MilestoneRow>? Milestones = null);
