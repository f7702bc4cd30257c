namespace Program08.Reporting.Consolidation;

/// <summary>What makes a report an amendment (bản sửa đổi, bổ sung) of one that was published: its number, its reason and all that it changes. Part of the report, so of its hash.</summary>
/// <param name="Number">From 1.</param>
/// <param name="AmendsNumber">Of the amended report: 0 for the report itself, else the amendment before.</param>
/// <param name="AmendsHash">SHA-256 of the amended report's canonical JSON.</param>
/// <param name="AmendsAt">When that was published, UTC.</param>
/// <param name="OldScore">Of the amended report.</param>
/// <param name="Figures">By unit code, then in form order.</param>
/// <param name="Results">In form order, indicators before the supplementary sheet.</param>
/// <param name="Units">By unit code.</param>
/// <param name="Milestones">In form order; null when none is told otherwise.</param>
public sealed record ReportAmendment(
    int Number,
    string Reason,
    int AmendsNumber,
    string AmendsHash,
    DateTimeOffset AmendsAt,
    ScoreCount OldScore,
    IReadOnlyList<AmendedFigure> Figures,
    IReadOnlyList<AmendedResult> Results,
    IReadOnlyList<AmendedUnit> Units,
    IReadOnlyList<AmendedMilestone>? Milestones = null)
{
    /// <summary>Nothing to publish: the report says what the amended one says.</summary>
    public bool IsEmpty => Figures.Count == 0 && Results.Count == 0 && Units.Count == 0 && Milestones is null;
}
