using Program08.Functions.Cycles;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

/// <summary>What an approval needs next, from its row. Idempotency key: none needed, it changes nothing but the note of what was seen.</summary>
public sealed class DecideApproval(CycleRecords records, SeenNotes seen, Catalogue catalogue)
{
    public const string Name = nameof(DecideApproval);

    [Function(Name)]
    public async Task<ApprovalStep> Run([ActivityTrigger] ApprovalTurn turn, CancellationToken cancellation)
    {
        var id = CycleId.From(turn.Cycle);
        if (await records.IsMovedAsync(id, cancellation))
        {
            return new ApprovalStep(ApprovalStepKind.End);
        }

        var approval = await records.FindApprovalAsync(id, turn.Round, turn.Level, cancellation)
            ?? throw new RowMissingException(CycleKeys.Partition(id), CycleKeys.Approval(turn.Round, turn.Level));
        await seen.WriteAsync(id, id.ApprovalInstance(turn.Level, turn.Round), SeenNotes.OfApproval(approval), cancellation);
        var reminders = await catalogue.ApproverRemindersAsync(id, approval.RequestedAt, cancellation);
        return ApprovalDecider.Decide(approval, reminders, new DateTimeOffset(turn.Now, TimeSpan.Zero));
    }
}
