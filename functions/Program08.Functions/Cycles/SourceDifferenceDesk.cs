using Program08.Functions.Publishing;
using Program08.Functions.Units;
using Program08.Pages.Cycles;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Cycles;

/// <summary>
/// Where a department's total is not the units' sum and nobody said why, be it because it sent before the units did: the department is asked, or the
/// coordinator lets the difference stand with a reason that the report carries.
/// </summary>
public sealed class SourceDifferenceDesk(CycleRecords records, UnitsStandings standings, Catalogue catalogue, ReportSources sources, ReportDocuments documents, ReturnDesk returns, TimeProvider time)
{
    /// <summary>How the names of the reasons begin in forms and failures; the figure's key follows.</summary>
    public const string ReasonPrefix = "reason:";

    private static readonly Failure ReportChanged = new("REPORT_CHANGED", new(
        "Báo cáo đã thay đổi so với bản đang xem. Tải lại trang rồi trình duyệt.", "The report is not the one on the screen any more."));

    private static readonly Failure NothingToExplain = new("NOTHING_TO_EXPLAIN", new(
        "Số liệu của cơ quan này không còn chênh lệch nào chưa được giải trình.", "No difference of this department is unexplained."));

    /// <summary>What nobody answered for: of the report that waits to be sent on, or of what it would be once every unit has settled where they are few.</summary>
    public async Task<IReadOnlyList<UnexplainedDifference>> ListAsync(CycleId id, CancellationToken cancellation)
    {
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Stage == CycleStage.Consolidated)
        {
            return await records.FindReportAsync(id, cycle.Round, cancellation) is { } stored ? stored.Report.UnexplainedDifferences() : [];
        }

        if (!(await standings.ReadAsync(cycle, time.GetUtcNow(), cancellation)).AllSettled)
        {
            return [];
        }

        // All returns are read for it: of more units it is told when the report is put together, which asks for a reason before it goes on.
        var plan = await records.ReadPlanAsync(id, cancellation);
        return plan.Roster.Count > BoardList.MaximumUnpaged ? [] : (await sources.ConsolidateAsync(plan, await catalogue.PinnedProgrammeAsync(id, cancellation), cancellation)).Report.UnexplainedDifferences();
    }

    /// <summary>Takes the coordinator's reasons into the report, which is another one by that. All differences or none.</summary>
    /// <param name="reportHash">Of the report on the screen.</param>
    /// <param name="reasons">By the figure's key.</param>
    /// <returns>The hash of the report to send on; the same when there was nothing to confirm.</returns>
    public async Task<Outcome<string>> ConfirmAsync(CycleId id, string reportHash, IReadOnlyDictionary<FigureKey, string> reasons, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Stage != CycleStage.Consolidated || cycle.ReportHash != reportHash || await records.FindReportAsync(id, cycle.Round, cancellation) is not { } stored
            || stored.Report.UnexplainedDifferences() is not { Count: > 0 } open)
        {
            // Whatever is wrong with the stage is said when it is sent on.
            return Outcomes.Success(reportHash);
        }

        var given = open.Select(difference => (Difference: difference, Reason: reasons.GetValueOrDefault(difference.Part.Key)?.Trim().Normalize() ?? "")).ToList();
        if (given.Where(known => known.Reason.Length < Verdicts.MinimumExplanationLength).Select(known => ReasonTooShort(known.Difference)).ToList() is { Count: > 0 } failures)
        {
            return Outcomes.Fail<string>(failures);
        }

        var now = time.GetUtcNow();
        List<DifferenceConfirmation> confirmations =
        [
            .. cycle.Confirmations ?? [],
            .. given.Select(known => new DifferenceConfirmation(known.Difference.Part.Key, known.Difference.Part.UnitsSum!.Value, known.Difference.Part.Total!.Value, known.Reason, person, now)),
        ];
        var plan = await records.ReadPlanAsync(id, cancellation);
        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        var (report, _) = await sources.ConsolidateAsync(plan, programme, cancellation, confirmations);
        var (record, change) = await documents.FreezeAsync(cycle.Round, programme, report, cancellation);
        var result = await records.ChangeCycleAsync(
            id,
            row => row.Stage != CycleStage.Consolidated || row.ReportHash != reportHash
                ? null
                : new Change<CycleRecord>(
                    row with { ReportHash = record.Hash, Confirmations = confirmations },
                    [.. given.Select(known => new HistoryFact("DifferenceConfirmed", person, $"Xác nhận chênh lệch nguồn số liệu {InWords(known.Difference)}: {known.Reason} Báo cáo lập lại, SHA-256 {record.Hash}."))],
                    [change]),
            cancellation);
        return result.Changed ? Outcomes.Success(record.Hash) : Outcomes.Fail<string>(ReportChanged);
    }

    /// <summary>
    /// Sends the department's return back for an explanation. A report that waits to be sent on is given up for it: the collection opens again in the
    /// next round. The cycle's row first; if the process ends between the two, the coordinator finds the collection open and asks again.
    /// </summary>
    public async Task<Outcome<UnitReport>> AskAsync(CycleId id, UnitCode department, string person, CancellationToken cancellation)
    {
        var open = (await ListAsync(id, cancellation)).Where(difference => difference.Department == department).ToList();
        if (open.Count == 0)
        {
            return Outcomes.Fail<UnitReport>(NothingToExplain);
        }

        await records.ChangeCycleAsync(
            id,
            row => row.Stage != CycleStage.Consolidated
                ? null
                : new Change<CycleRecord>(
                    row.Reopened(),
                    [new HistoryFact("CollectionReopened", person, $"Mở lại thu thập (vòng {row.Round + 1}) để {open[0].Name.Vi} giải trình chênh lệch nguồn số liệu.")]),
            cancellation);
        var differences = string.Join("; ", open.Select(InWords));
        return await returns.SendBackAsync(
            id,
            department,
            $"Đề nghị giải trình chênh lệch với tổng của các đơn vị: {differences}. Gửi lại báo cáo (cùng tệp cũng được), sửa số liệu hoặc giải trình từng chênh lệch, rồi xác nhận gửi.",
            person,
            cancellation);
    }

    /// <summary>"Số người có thẻ BHYT (Tỷ lệ bao phủ bảo hiểm y tế): các đơn vị 333.053, cơ quan 334.000".</summary>
    private static string InWords(UnexplainedDifference difference) =>
        $"{FigureLabels.Of(difference.Indicator, difference.Part.Key).Vi}: các đơn vị {VietnameseFormat.Number(difference.Part.UnitsSum!.Value)}, cơ quan {VietnameseFormat.Number(difference.Part.Total!.Value)}{FigureLabels.MarkAfter(difference.Mark)}";

    private static Failure ReasonTooShort(UnexplainedDifference difference) => new($"{ReasonPrefix}{difference.Part.Key}", new(
        "Ghi lý do chấp nhận chênh lệch này (ít nhất 10 ký tự), hoặc đề nghị cơ quan giải trình.", "Say why this difference may stand (10 characters or more), or ask the department to explain it."));
}
