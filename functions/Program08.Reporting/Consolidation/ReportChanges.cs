namespace Program08.Reporting.Consolidation;

/// <summary>What one report of a cycle says otherwise than another.</summary>
/// <param name="OldScore">Of the other report.</param>
/// <param name="Figures">By unit code, then in form order.</param>
/// <param name="Results">In form order, indicators before the supplementary sheet.</param>
/// <param name="Units">By unit code.</param>
/// <param name="Milestones">In form order; null when none is told otherwise.</param>
public record ReportChanges(
    ScoreCount OldScore,
    IReadOnlyList<AmendedFigure> Figures,
    IReadOnlyList<AmendedResult> Results,
    IReadOnlyList<AmendedUnit> Units,
    IReadOnlyList<AmendedMilestone>? Milestones = null)
{
    /// <summary>The reports say the same.</summary>
    public bool IsEmpty => Figures.Count == 0 && Results.Count == 0 && Units.Count == 0 && Milestones is null;
}
