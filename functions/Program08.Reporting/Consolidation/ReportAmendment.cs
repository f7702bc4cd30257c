namespace Program08.Reporting.Consolidation;

/// <summary>What makes a report an amendment (bản sửa đổi, bổ sung) of one that was published: its number, its reason and all that it changes. Part of the report, so of its hash.</summary>
/// <param name="Number">From 1.</param>
/// <param name="AmendsNumber">Of the amended report: 0 for the report itself, else the amendment before.</param>
/// <param name="AmendsHash">SHA-256 of the amended report's canonical JSON.</param>
/// <param name="AmendsAt">When that was published, UTC.</param>
/// <inheritdoc cref="ReportChanges"/>
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
    : ReportChanges(OldScore, Figures, Results, Units, Milestones);
