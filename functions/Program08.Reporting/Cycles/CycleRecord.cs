using Program08.Reporting.Consolidation;

namespace Program08.Reporting.Cycles;

/// <summary>The row that tells where a cycle stands. Times UTC.</summary>
/// <param name="Round">From 1; a report returned by an approver starts the next.</param>
/// <param name="CloseRequestedBy">Who asked to close the collection in this round; null while nobody did.</param>
/// <param name="ReportHash">SHA-256 of the consolidated report's canonical JSON; null until there is one in this round.</param>
/// <param name="SentForApprovalBy">Who sent this report on; null while it waits with the coordinator.</param>
/// <param name="ApprovalLevel">The level that has it, from 1; 0 when none.</param>
/// <param name="ReturnReason">Why an approver returned the last round's report; null in round 1.</param>
/// <param name="DoneSteps">Mails prepared once and for all: <c>opened</c>, <c>all-settled-r1</c>, …</param>
/// <param name="Revision">Grows with every change; the sweeper compares it with what the orchestration last saw.</param>
/// <param name="Moved">Set when the cycle goes on at another site: nothing changes here any more.</param>
/// <param name="Confirmations">Differences of sources that the coordinator let stand, with the reason; null when there are none.</param>
/// <param name="Index">Which rows the cycle's index has; 0 for none, in cycles from before there was one.</param>
/// <param name="PlanChanges">How often somebody else took a place in the plan's roster.</param>
public sealed record CycleRecord(
    CycleId Id,
    CycleStage Stage,
    int Round,
    DateTimeOffset PlannedAt,
    string PlannedBy,
    DateTimeOffset? OpenedAt,
    string? CloseRequestedBy,
    string? ReportHash,
    string? SentForApprovalBy,
    int ApprovalLevel,
    string? ReturnReason,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<string> DoneSteps,
    long Revision,
    CycleMove? Moved = null,
    IReadOnlyList<DifferenceConfirmation>? Confirmations = null,
    int Index = 0,
    int PlanChanges = 0)
{
    /// <summary>Whether units may still send.</summary>
    public bool IsCollecting => Stage == CycleStage.Collecting && CloseRequestedBy is null && Moved is null;
}
