using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Approvals;

/// <summary>
/// Carries a level's decision over to the cycle: on to the next level, to publishing, or back to collecting in a new round.
/// Idempotency key: cycle × round × level (a cycle that is no longer at this level is left as it is).
/// </summary>
public sealed class SettleApproval(CycleRecords records, TimeProvider time)
{
    public const string Name = nameof(SettleApproval);

    [Function(Name)]
    public async Task Run([ActivityTrigger] ApprovalRun run, CancellationToken cancellation)
    {
        var id = CycleId.From(run.Cycle);
        if (await records.IsMovedAsync(id, cancellation))
        {
            return;
        }

        var plan = await records.ReadPlanAsync(id, cancellation);
        if ((await records.ChangeApprovalAsync(id, run.Round, run.Level, MadeFinal, cancellation)).Row.Decision is { } decision)
        {
            await records.ChangeCycleAsync(id, cycle => Settle(plan, cycle, run, decision), cancellation);
        }
    }

    /// <summary>From here on no objection takes a decision on paper back. One that came just before has: the cycle then asks the level again.</summary>
    private static Change<ApprovalRecord>? MadeFinal(ApprovalRecord row) =>
        row.Decision is { Paper: { IsFinal: false } paper } decision ? new Change<ApprovalRecord>(row with { Decision = decision with { Paper = paper with { IsFinal = true } } }, []) : null;

    private Change<CycleRecord>? Settle(CyclePlan plan, CycleRecord cycle, ApprovalRun run, ApprovalDecision decision)
    {
        if (cycle.Stage != CycleStage.InApproval || cycle.Round != run.Round || cycle.ApprovalLevel != run.Level)
        {
            return null;
        }

        if (!decision.Approved)
        {
            return new Change<CycleRecord>(
                cycle.Returned(decision.Reason),
                [new HistoryFact("ReportReturned", decision.By, $"Trả lại báo cáo ở cấp {run.Level}{In(decision)}: {decision.Reason}")]);
        }

        if (plan.Approvers.FirstOrDefault(approver => approver.Level.Level > run.Level) is not { } next)
        {
            return new Change<CycleRecord>(
                cycle with { Stage = CycleStage.Publishing, ApprovalLevel = 0 },
                [new HistoryFact("ReportApproved", decision.By, $"Duyệt báo cáo ở cấp {run.Level}{In(decision)}; chuyển phát hành.")]);
        }

        var request = NewRequest(cycle, next.Level.Level, time.GetUtcNow());
        return new Change<CycleRecord>(
            cycle with { ApprovalLevel = next.Level.Level },
            [new HistoryFact("LevelApproved", decision.By, $"Duyệt báo cáo ở cấp {run.Level}{In(decision)}; chuyển cấp {next.Level.Level}.")],
            [request]);
    }

    private static string In(ApprovalDecision decision) => ApprovalDecision.Named("", decision.Capacity, decision.Paper);

    /// <summary>The row a level decides on.</summary>
    public static RowChange NewRequest(CycleRecord cycle, int level, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var approval = new ApprovalRecord(cycle.Id, level, cycle.Round, cycle.ReportHash ?? throw new InvalidOperationException("A report without hash can't be approved."), now, null, [], 1);
        return new RowChange.Insert(CycleKeys.Approval(cycle.Round, level), StoredJson.Write(approval));
    }
}
