using Program08.Functions.Access;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

/// <summary>Writes a level's decision down: once, and on the report that was on the screen.</summary>
public sealed class DecisionDesk(CycleRecords records, TimeProvider time)
{
    public static readonly Failure ReasonTooShort = new("reason", new(
        "Lý do trả lại cần ít nhất 10 ký tự để chuyên viên biết phải sửa gì.", "A reason needs at least 10 characters."));

    public static readonly Failure ReportChanged = new("REPORT_CHANGED", new(
        "Báo cáo đã thay đổi so với bản đang xem. Mở lại trang để xem bản mới rồi quyết định.", "The report is not the one on the screen any more."));

    public static readonly Failure NotYourTurn = new("NOT_YOUR_TURN", new(
        "Báo cáo không chờ quyết định ở cấp này.", "The report does not wait for this level."));

    /// <returns>The decision that stands. Another's earlier one is answered with, not written over.</returns>
    public async Task<Outcome<ApprovalDecision>> DecideAsync(CycleId id, int level, bool approved, string? reason, string reportHash, PersonRecord person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var text = reason?.Trim().Normalize();
        if (!approved && (text?.Length ?? 0) < Verdicts.MinimumExplanationLength)
        {
            return Outcomes.Fail<ApprovalDecision>(ReasonTooShort);
        }

        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Stage != CycleStage.InApproval || cycle.ApprovalLevel != level)
        {
            // A late click: whoever decided on this very report is named on the page.
            var earlier = (await records.ListApprovalsAsync(id, cancellation)).LastOrDefault(approval => approval.Level == level && approval.ReportHash == reportHash)?.Decision;
            return earlier is null ? Outcomes.Fail<ApprovalDecision>(NotYourTurn) : Outcomes.Success(earlier);
        }

        var plan = await records.ReadPlanAsync(id, cancellation);
        var capacity = CapacityOf(plan, person, level);
        var inCapacity = capacity is null ? "" : $" ({capacity})";
        Failure? refusal = null;
        var result = await records.ChangeApprovalAsync(
            id,
            cycle.Round,
            level,
            row =>
            {
                refusal = row.ReportHash == reportHash ? null : ReportChanged;
                if (refusal is not null || row.Decision is not null)
                {
                    return null;
                }

                var decision = new ApprovalDecision(approved, person.Id, person.Name, time.GetUtcNow(), string.IsNullOrEmpty(text) ? null : text, reportHash, capacity);
                var tell = approved ? $"Duyệt báo cáo vòng {row.Round}{inCapacity}, SHA-256 {reportHash}." : $"Trả lại báo cáo vòng {row.Round}{inCapacity}, SHA-256 {reportHash}: {text}";
                return new Change<ApprovalRecord>(row with { Decision = decision }, [new HistoryFact(approved ? "Approved" : "Returned", person.Id, tell)]);
            },
            cancellation);
        return refusal is not null ? Outcomes.Fail<ApprovalDecision>(refusal)
            : result.Row.Decision is { } stands ? Outcomes.Success(stands)
            : Outcomes.Fail<ApprovalDecision>(NotYourTurn);
    }

    /// <summary>In which capacity a deputy decides; null for the level's own approver.</summary>
    internal static string? CapacityOf(CyclePlan plan, PersonRecord person, int level) =>
        MayUse.DecideAsDeputy(person, level) ? plan.Approvers.First(approver => approver.Level.Level == level).Level.CapacityOfDeputy() : null;
}
