using Program08.Functions.Approvals;
using Program08.Functions.Rules;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Cycles;

/// <summary>Takes in what coordinators do to a cycle. Rows first, then the wake.</summary>
public sealed class CycleDesk(CycleRecords records, Catalogue catalogue, RuleRetirements retirements, IReportingStore store, TimeProvider time)
{
    private static readonly Failure Exists = new("CYCLE_EXISTS", new(
        "Đợt báo cáo của chương trình và kỳ này đã được lập.", "A cycle of this programme and period exists."));

    private static readonly Failure NotPlanned = new("CYCLE_NOT_PLANNED", new(
        "Đợt báo cáo đã mở rồi.", "The cycle is open already."));

    private static readonly Failure NotConsolidated = new("REPORT_NOT_READY", new(
        "Báo cáo chưa được tổng hợp hoặc đã được trình. Tải lại trang để xem trạng thái mới nhất.", "There is no report waiting to be sent for approval."));

    private static readonly Failure ReportChanged = new("REPORT_CHANGED", new(
        "Báo cáo đã thay đổi so với bản đang xem. Tải lại trang rồi trình duyệt.", "The report is not the one on the screen any more."));

    private static readonly Failure Unexplained = new("DIFFERENCES_UNEXPLAINED", new(
        "Báo cáo còn chênh lệch nguồn số liệu chưa ai giải trình. Đề nghị cơ quan giải trình hoặc ghi lý do xác nhận.", "The report has differences of sources that nobody explained."));

    private static readonly Failure StillSentBack = new("STILL_SENT_BACK", new(
        "Còn đơn vị bị trả lại chưa nộp lại; đóng bây giờ thì số liệu đã phát hành của đơn vị sẽ mất khỏi báo cáo. Chờ đơn vị nộp lại, hoặc bỏ bản sửa đổi.",
        "A unit was sent back and has not sent again: closing now would take its published figures out of the report."));

    private static readonly Failure NothingAmended = new("NOTHING_AMENDED", new(
        "Bản sửa đổi không khác báo cáo đang có hiệu lực ở điểm nào. Mở lại thu thập để chỉnh sửa, hoặc bỏ bản sửa đổi.", "The amendment says what the report in force says."));

    /// <summary>Writes the plan down, pinned to the rules that are retired by now; refused when the cycle exists.</summary>
    public async Task<Outcome<CycleRecord>> PlanAsync(CyclePlan plan, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var programme = catalogue.Programmes.First(programme => programme.Code == plan.Id.Programme).On(plan.CutOff);
        var cycle = new CycleRecord(plan.Id, CycleStage.Planned, 1, time.GetUtcNow(), person, null, null, null, null, 0, null, null, [], 1, Index: CycleIndex.Version);
        var units = plan.Roster.Select(entry => UnitReport.New(plan.Id, entry.Unit.Code, AskedFigures.For(programme, entry.Unit).Count())).ToList();
        var retired = (await retirements.ListAsync(programme.Code, cancellation)).Select(rule => rule.Rule).Where(code => programme.Rules.Any(rule => rule.Code == code)).ToList();
        var without = retired.Count == 0 ? "" : $", không dùng quy tắc {string.Join(", ", retired)}";
        var fact = new HistoryFact("CyclePlanned", person, $"Lập đợt “{plan.Title.Vi}”: {plan.Roster.Count} đơn vị, danh mục phiên bản {plan.ProgrammeVersion}{without}.");
        return await records.PlanAsync(retired.Count == 0 ? plan : plan with { RetiredRules = retired }, catalogue.TextOf(programme.Code), cycle, units, fact, store, cancellation)
            ? Outcomes.Success(cycle)
            : Outcomes.Fail<CycleRecord>(Exists);
    }

    /// <summary>Opens before the planned time. The orchestration would do the same at its hour.</summary>
    public async Task<Outcome<CycleRecord>> OpenNowAsync(CycleId cycle, string person, CancellationToken cancellation)
    {
        var result = await records.ChangeCycleAsync(
            cycle,
            row => row.Stage != CycleStage.Planned
                ? null
                : new Change<CycleRecord>(row with { Stage = CycleStage.Collecting, OpenedAt = time.GetUtcNow() }, [new HistoryFact("CycleOpened", person, "Mở đợt báo cáo trước giờ đã lập.")]),
            cancellation);
        return result.Changed ? Outcomes.Success(result.Row) : Outcomes.Fail<CycleRecord>(NotPlanned);
    }

    /// <summary>Ends the collection by the coordinator's word. A second click finds it done.</summary>
    public async Task<Outcome<CycleRecord>> CloseAsync(CycleId cycle, string person, CancellationToken cancellation)
    {
        // What was sent back counts for nothing until it comes again: closed now, an amendment would take out of the report what was in it.
        HashSet<UnitCode> owing = [];
        foreach (var unit in (await records.ReadCycleAsync(cycle, cancellation)).Amendment?.Units ?? [])
        {
            if (await records.ReadUnitAsync(cycle, unit, cancellation) is { SubmittedVersion: > 0, IsSettled: false })
            {
                owing.Add(unit);
            }
        }

        Failure? refusal = null;
        var result = await records.ChangeCycleAsync(
            cycle,
            row =>
            {
                refusal = row.Stage == CycleStage.Planned ? Refusals.NotOpenYet : row is { IsCollecting: true, Amendment: { } amendment } && owing.Any(amendment.Units.Contains) ? StillSentBack : null;
                return refusal is not null || !row.IsCollecting
                    ? null
                    : new Change<CycleRecord>(row with { CloseRequestedBy = person }, [new HistoryFact("CloseRequested", person, $"Yêu cầu đóng thu thập và tổng hợp vòng {row.Round}.")]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Outcomes.Fail<CycleRecord>(refusal);
    }

    /// <summary>Sends the consolidated report to the first level. Bound to what the coordinator saw; every difference of sources in it is answered for.</summary>
    public async Task<Outcome<CycleRecord>> SendForApprovalAsync(CycleId cycle, string reportHash, string person, CancellationToken cancellation)
    {
        var first = (await records.ReadPlanAsync(cycle, cancellation)).Approvers[0].Level.Level;
        var round = (await records.ReadCycleAsync(cycle, cancellation)).Round;
        var seen = await records.FindReportAsync(cycle, round, cancellation) is { } stored && stored.Hash == reportHash ? stored.Report : null;
        Failure? refusal = null;
        var result = await records.ChangeCycleAsync(
            cycle,
            row =>
            {
                refusal = row.Stage != CycleStage.Consolidated ? NotConsolidated : row.ReportHash != reportHash ? ReportChanged
                    : seen?.UnexplainedDifferences().Count > 0 ? Unexplained : seen?.Amendment is { IsEmpty: true } ? NothingAmended : null;
                return refusal is not null
                    ? null
                    : new Change<CycleRecord>(
                        row with { Stage = CycleStage.InApproval, SentForApprovalBy = person, ApprovalLevel = first },
                        [new HistoryFact("SentForApproval", person, $"Trình duyệt báo cáo vòng {row.Round}, SHA-256 {reportHash}.")],
                        [SettleApproval.NewRequest(row, first, time.GetUtcNow())]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Outcomes.Fail<CycleRecord>(refusal);
    }
}
