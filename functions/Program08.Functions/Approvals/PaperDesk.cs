using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

/// <summary>
/// Writes down what was decided on paper, and what whoever is said to have decided says to it. The level's row holds both, the mails that tell of
/// them go into the ledger in the same commit; the level's orchestration waits by the row.
/// </summary>
public sealed class PaperDesk(CycleRecords records, PeopleRecords people, PaperMails mails, Catalogue catalogue, TimeProvider time, IOptions<ReportingOptions> options)
{
    /// <summary>Those whose decision may be recorded: who decides at the level, but for whoever records.</summary>
    public async Task<IReadOnlyList<PersonRecord>> DecidersAsync(int level, PersonRecord recorder, CancellationToken cancellation) =>
        [.. (await people.ListDecidersAsync(level, cancellation)).Where(person => person.Id != recorder.Id).OrderBy(person => MayUse.DecideAsDeputy(person, level))];

    /// <returns>The paper's number at its level. The same paper recorded twice is recorded once.</returns>
    public async Task<Outcome<int>> RecordAsync(CycleId id, int level, PaperRecording recording, PersonRecord recorder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(recorder);
        var text = recording.Reason?.Trim().Normalize();
        if (!recording.Approved && (text?.Length ?? 0) < Verdicts.MinimumExplanationLength)
        {
            return Outcomes.Fail<int>(DecisionDesk.ReasonTooShort);
        }

        if (recording.Person == recorder.Id)
        {
            return Outcomes.Fail<int>(PaperRefusals.Own);
        }

        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Stage != CycleStage.InApproval || cycle.ApprovalLevel != level)
        {
            return Outcomes.Fail<int>(DecisionDesk.NotYourTurn);
        }

        if (await people.FindAsync(recording.Person, cancellation) is not { } decider || !MayUse.Decide(decider, level))
        {
            return Outcomes.Fail<int>(PaperRefusals.NotTheirs);
        }

        var plan = await records.ReadPlanAsync(id, cancellation);
        var capacity = DecisionDesk.CapacityOf(plan, decider, level);
        Failure? refusal = null;
        var number = 0;
        await records.ChangeApprovalAsync(
            id,
            cycle.Round,
            level,
            async (row, token) =>
            {
                (refusal, number) = (null, 0);
                if (row.ReportHash != recording.ReportHash)
                {
                    refusal = DecisionDesk.ReportChanged;
                    return null;
                }

                if (row.Decision is { } known)
                {
                    number = row.OnPaper.Count;
                    refusal = IsSame(known, recording, recorder) ? null : PaperRefusals.Decided(known);
                    return null;
                }

                var now = time.GetUtcNow();
                var paper = new PaperDecision(
                    recorder.Id, recorder.Name, recording.DocumentNumber, recording.SignedOn, recording.FileName, recording.FileHash, recording.FileLength, recording.IsHashRead,
                    PaperDecision.ObjectionEnds(now, options.Value.PaperObjectionDays, catalogue.Calendar));
                var decision = new ApprovalDecision(recording.Approved, decider.Id, decider.Name, now, string.IsNullOrEmpty(text) ? null : text, row.ReportHash, capacity, paper);
                var next = row with { Decision = decision };
                number = next.OnPaper.Count;
                return new Change<ApprovalRecord>(
                    next,
                    [new HistoryFact("PaperDecisionRecorded", recorder.Id, Told(next, decision, paper))],
                    await mails.OfRecordedAsync(plan, cycle, next, token));
            },
            cancellation);
        return refusal is null ? Outcomes.Success(number) : Outcomes.Fail<int>(refusal);
    }

    /// <summary>Takes the word of whoever is said to have decided. A second word of the same kind finds it done.</summary>
    /// <returns>The decision with that word. An objection in time takes it off its level, which is open again.</returns>
    public async Task<Outcome<ApprovalDecision>> AnswerAsync(CycleId id, int round, int level, int number, bool isTheirs, string? reason, PersonRecord person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var text = reason?.Trim().Normalize() ?? "";
        if (!isTheirs && text.Length < Verdicts.MinimumExplanationLength)
        {
            return Outcomes.Fail<ApprovalDecision>(PaperRefusals.ReasonTooShort);
        }

        var (plan, cycle) = (await records.ReadPlanAsync(id, cancellation), await records.ReadCycleAsync(id, cancellation));
        Failure? refusal = null;
        var result = await records.ChangeApprovalAsync(
            id,
            round,
            level,
            async (row, token) =>
            {
                refusal = null;
                if (Find(row, number) is not { Paper: { } paper } decision || decision.By != person.Id)
                {
                    refusal = PaperRefusals.Gone;
                    return null;
                }

                if (paper.Objection is not null || paper.AcknowledgedAt is not null)
                {
                    refusal = paper.AcknowledgedAt is not null && !isTheirs ? PaperRefusals.Acknowledged : null;
                    return null;
                }

                return isTheirs
                    ? new Change<ApprovalRecord>(
                        row with { Decision = decision with { Paper = paper with { AcknowledgedAt = time.GetUtcNow() } } },
                        [new HistoryFact("PaperDecisionAcknowledged", person.Id, $"Xác nhận quyết định {paper.InWords()} là của mình.")])
                    : await ObjectedAsync(row, decision, paper, token);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(Find(result.Row, number)!) : Outcomes.Fail<ApprovalDecision>(refusal);

        async Task<Change<ApprovalRecord>> ObjectedAsync(ApprovalRecord row, ApprovalDecision decision, PaperDecision paper, CancellationToken token)
        {
            // Settling the level makes it final first, on this same row: whichever of the two commits first, the other sees it.
            var marked = decision with { Paper = paper with { Objection = new PaperObjection(time.GetUtcNow(), text, paper.IsFinal) } };
            var next = paper.IsFinal ? row with { Decision = marked } : row with { Decision = null, Voided = [.. row.Voided ?? [], marked] };
            var came = paper.IsFinal ? "báo cáo đã chuyển tiếp, quyết định được giữ kèm phản đối này" : "quyết định không có giá trị, cấp duyệt lại chờ quyết định";
            return new Change<ApprovalRecord>(
                next,
                [new HistoryFact("PaperDecisionObjected", person.Id, $"Không công nhận quyết định {paper.InWords()}: {text} ({came}).")],
                await mails.OfObjectionAsync(plan, cycle, next, marked, number, token));
        }
    }

    /// <summary>Null when there is none of that number.</summary>
    public static ApprovalDecision? Find(ApprovalRecord row, int number)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.OnPaper.ElementAtOrDefault(number - 1);
    }

    private static bool IsSame(ApprovalDecision known, PaperRecording recording, PersonRecord recorder) =>
        known.Paper is { } paper && paper.FileHash == recording.FileHash && paper.RecordedBy == recorder.Id && known.By == recording.Person && known.Approved == recording.Approved;

    private static string Told(ApprovalRecord row, ApprovalDecision decision, PaperDecision paper) =>
        $"Ghi nhận theo bản giấy: {decision.ByName}{(decision.Capacity is null ? "" : $" ({decision.Capacity})")} {(decision.Approved ? "duyệt" : "trả lại")} báo cáo vòng {row.Round}, SHA-256 {row.ReportHash}"
        + $"; văn bản số {paper.DocumentNumber} ngày {VietnameseFormat.Date(paper.SignedOn)}"
        + (paper.IsHashRead ? "; mã in trong tệp khớp" : "; không đọc được mã trong tệp, người ghi nhận xác nhận đúng là về báo cáo này")
        + $"; tệp “{paper.FileName}”, SHA-256 {paper.FileHash}{(decision.Reason is null ? "" : $"; ý kiến: {decision.Reason}")}.";
}
