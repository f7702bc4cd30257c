using Program08.Functions.Publishing;
using Program08.Pages.Cycles;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

/// <summary>Decisions as pages and mails show them: those that stand, and those on paper that were objected to.</summary>
internal static class DecisionRows
{
    /// <summary>Oldest first, all rounds.</summary>
    public static IReadOnlyList<DecisionRow> Of(CyclePlan plan, CycleRecord cycle, IReadOnlyList<ApprovalRecord> approvals) =>
    [
        .. approvals.SelectMany(approval => (approval.Voided ?? []).Append(approval.Decision).OfType<ApprovalDecision>()
            .Select((decision, index) => Row(plan, cycle, approval, decision, decision.Paper is null ? 0 : index + 1))),
    ];

    /// <summary>Those on one report, in order of level; none on one that was put together again.</summary>
    public static async Task<IReadOnlyList<DecisionRow>> OfAsync(CycleRecords records, ChosenReport chosen, CancellationToken cancellation) =>
        chosen.Stored is null ? [] : [.. Of(chosen.Plan, chosen.Cycle, await records.ListApprovalsAsync(chosen.Cycle.Id, cancellation)).Where(decision => decision.Round == chosen.Round)];

    /// <param name="paperNumber">0 for a decision that was not on paper.</param>
    public static DecisionRow Row(CyclePlan plan, CycleRecord cycle, ApprovalRecord approval, ApprovalDecision decision, int paperNumber) => new(
        approval.Level,
        plan.Approvers.First(approver => approver.Level.Level == approval.Level).Level.Name.Vi,
        approval.Round,
        cycle.WorkedOn(approval.Round),
        decision.Approved,
        decision.ByName,
        decision.At,
        decision.Reason,
        approval.ReportHash,
        decision.Capacity,
        IsVoid: decision.Paper?.Objection is { IsLate: false } || (decision.Approved && approval.Round < cycle.Round && cycle.Published.All(publication => publication.Round != approval.Round)),
        decision.Paper,
        paperNumber);
}
