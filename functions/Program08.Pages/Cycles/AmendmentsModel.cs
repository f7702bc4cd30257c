using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>What went out of a cycle, and the amendment that is being made. Forms: open (<c>reason</c>, a <c>unit</c> for each ticked), more units (<c>unit</c>), give up (<c>abandonReason</c>).</summary>
/// <param name="Published">Oldest first.</param>
/// <param name="Abandoned">Amendments given up, oldest first.</param>
/// <param name="UnderWay">Null when none is.</param>
/// <param name="Units">Of the roster, those that had to report.</param>
/// <param name="Changes">What the amendment under way would change as things are now; null when none is.</param>
/// <param name="Reason">As typed the last time.</param>
/// <param name="AbandonReason">As typed the last time.</param>
public sealed record AmendmentsModel(
    Shell Shell,
    CycleHead Cycle,
    CycleStage Stage,
    IReadOnlyList<Publication> Published,
    IReadOnlyList<Amendment> Abandoned,
    Amendment? UnderWay,
    IReadOnlyList<AmendmentUnit> Units,
    ReportAmendment? Changes,
    string? Reason,
    string? AbandonReason,
    IReadOnlyList<FormError> Errors) : IPageModel
{
    /// <summary>An amendment can be opened now.</summary>
    public bool CanOpen => Stage == CycleStage.Published && Published.Count > 0 && Cycle.Moved is null;

    /// <summary>The one under way waits for the coordinator, not for an approver.</summary>
    public bool CanChange => UnderWay is { Abandoned: null } && Stage is CycleStage.Collecting or CycleStage.Consolidated && Cycle.Moved is null;
}
