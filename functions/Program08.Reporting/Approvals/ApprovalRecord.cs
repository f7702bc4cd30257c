using Program08.Reporting.Cycles;

namespace Program08.Reporting.Approvals;

/// <summary>One level's decision on one round's report. Times UTC.</summary>
/// <param name="ReportHash">What is decided on; a decision names it too, and another hash is refused.</param>
/// <param name="Decision">Null while it is open.</param>
/// <param name="Revision">Grows with every change.</param>
/// <param name="Voided">Decisions on paper that were objected to in time, oldest first; null when there are none.</param>
public sealed record ApprovalRecord(
    CycleId Cycle,
    int Level,
    int Round,
    string ReportHash,
    DateTimeOffset RequestedAt,
    ApprovalDecision? Decision,
    IReadOnlyList<string> DoneSteps,
    long Revision,
    IReadOnlyList<ApprovalDecision>? Voided = null)
{
    /// <summary>What was written down by paper, oldest first; the place in this list, from 1, is its number.</summary>
    public IReadOnlyList<ApprovalDecision> OnPaper => [.. Voided ?? [], .. Decision is { Paper: not null } standing ? [standing] : Array.Empty<ApprovalDecision>()];
}
