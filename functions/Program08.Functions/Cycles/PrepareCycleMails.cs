using Microsoft.Extensions.Options;
using Program08.Functions.Approvals;
using Program08.Functions.Mailing;
using Program08.Functions.Publishing;
using Program08.Pages;
using Program08.Pages.Mails;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Writes a cycle step's mails into the ledger together with the note that the step is done. Idempotency key: cycle × step.</summary>
public sealed class PrepareCycleMails(CycleRecords records, LedgerMails mails, CycleWords words, ReportPages pages, PeopleRecords people, TimeProvider time, IOptions<ReportingOptions> options)
{
    public const string Name = nameof(PrepareCycleMails);

    [Function(Name)]
    public async Task<string[]> Run([ActivityTrigger] CycleMailOrder order, CancellationToken cancellation)
    {
        var id = CycleId.From(order.Cycle);
        var plan = await records.ReadPlanAsync(id, cancellation);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Moved is not null)
        {
            return [];
        }

        var partition = CycleKeys.Partition(id);
        if (!cycle.DoneSteps.Contains(order.Step))
        {
            var round = cycle.Stage == CycleStage.Published ? cycle.InForce?.Round ?? cycle.Round : cycle.Round;
            var report = cycle.ReportHash is null ? null : await records.FindReportAsync(id, round, cancellation);
            var write = await WriterAsync(plan, cycle, report, order.Step, cancellation);
            var isPublished = order.Step == CycleDecider.PublishedStepOf(cycle);
            var abandoned = Abandoned(cycle, order.Step);
            IReadOnlyList<MailRecordAttachment> attachments = isPublished && report is not null ? ReportFiles.Attached(report) : [];
            var recipients = isPublished ? plan.Readers.Concat(plan.Coordinators) : plan.Coordinators.Concat(Asked(plan, abandoned));
            var rows = await mails.PrepareAsync(id.Value, CycleKeys.Cycle, order.Step, recipients, write, attachments, cancellation);
            await records.ChangeCycleAsync(
                id,
                row => row.DoneSteps.Contains(order.Step)
                    ? null
                    : new Change<CycleRecord>(row with { DoneSteps = [.. row.DoneSteps, order.Step] }, [new HistoryFact("MailsPrepared", Actors.System, $"Chuẩn bị {rows.Count} thư: {StepWords.Of(order.Step)}.")], rows),
                cancellation);
        }

        return [.. (await records.Book.ListAsync<MailRecord>(partition, CycleKeys.Mail(CycleKeys.Cycle, order.Step, ""), cancellation)).Select(mail => mail.Key)];
    }

    private static Amendment? Abandoned(CycleRecord cycle, string step) =>
        (cycle.AbandonedAmendments ?? []).FirstOrDefault(amendment => CycleDecider.AbandonedStep(amendment) == step);

    /// <summary>The people of the units that were asked to correct figures.</summary>
    private static IEnumerable<string> Asked(CyclePlan plan, Amendment? amendment) =>
        plan.Roster.Where(entry => amendment?.Units.Contains(entry.Unit.Code) == true).SelectMany(entry => entry.Reporters.Concat(entry.Signers));

    private async Task<Func<PersonRecord, Mail>> WriterAsync(CyclePlan plan, CycleRecord cycle, ReportRecord? report, string step, CancellationToken cancellation)
    {
        var site = new Uri(options.Value.BaseAddress);
        var mark = await words.MarkAsync(plan, cancellation);
        var board = new Uri(site, PageRoutes.Board(plan.Id));
        var isSynthetic = report?.Report.HasSynthetic == true;
        var marks = report?.Report.Marks;
        MailContext Context(PersonRecord person) => new(mark, person.Name, isSynthetic, marks);
        if (step == CycleDecider.PublishedStepOf(cycle) && report is not null && cycle.InForce is { } inForce)
        {
            var (rows, groups, missing) = (pages.Rows(report.Report), pages.Groups(report.Report), pages.Missing(report.Report));
            var decisions = DecisionRows.Of(plan, cycle, await records.ListApprovalsAsync(plan.Id, cancellation)).Where(decision => decision.Round == inForce.Round && !decision.IsVoid).ToList();
            var summary = new Uri(site, PageRoutes.ReportSummary(plan.Id, inForce.Number));
            if (report.Report.Amendment is { } amendment)
            {
                return person => new AmendmentPublishedMail(
                    Context(person), plan.Title.Vi, amendment, pages.Counts(report.Report), decisions, report.Hash, inForce.At, new Uri(site, PageRoutes.Report(plan.Id, inForce.Number)), summary);
            }

            return person => new PublishedMail(
                Context(person), plan.Title.Vi, pages.Counts(report.Report), groups, rows, missing, decisions, report.Hash, inForce.At, new Uri(site, PageRoutes.Report(plan.Id)), summary, pages.Milestones(report.Report));
        }

        if (Abandoned(cycle, step) is { Abandoned: { } given } abandoned)
        {
            var by = await people.FindAsync(given.By, cancellation);
            return person => new AmendmentAbandonedMail(
                Context(person), plan.Title.Vi, abandoned.Number, by?.Name ?? "Chuyên viên điều phối", given.At, given.Reason, new Uri(site, PageRoutes.Home));
        }

        if (step == CycleDecider.ConsolidatedStep(cycle.Round) && report is not null)
        {
            return person => new ConsolidatedMail(Context(person), pages.Counts(report.Report), report.Hash, board);
        }

        if (step == CycleDecider.AllSettledStep(cycle.Round))
        {
            var reports = await records.ListUnitsAsync(plan.Id, cancellation);
            var late = reports.Count(unit => unit.LateBy(plan) is not null);
            var released = reports.Count(unit => unit.Release is not null);
            return person => new AllSettledMail(Context(person), reports.Count - released, released, late, plan.DueAt, board);
        }

        if (step == CycleDecider.ReturnedStep(cycle.Round))
        {
            var last = (await records.ListApprovalsAsync(plan.Id, cancellation)).LastOrDefault(approval => approval.Round == cycle.Round - 1 && approval.Decision is { Approved: false });
            var level = plan.Approvers.FirstOrDefault(approver => approver.Level.Level == last?.Level)?.Level.Name.Vi ?? "";
            return person => new ReturnedMail(Context(person), level, last?.Decision?.Who() ?? "", last?.Decision?.At ?? time.GetUtcNow(), cycle.ReturnReason ?? "", board);
        }

        var units = (await records.ListProgressAsync(cycle, cancellation)).ToDictionary(unit => unit.Unit);
        List<string> Standing(Func<UnitProgress, bool> chosen) =>
            [.. plan.Roster.Where(entry => chosen(units[entry.Unit.Code])).Select(entry => $"{entry.Unit.Name.Vi} – {StateTag.Of(units[entry.Unit.Code].Status).Word}")];
        if (step == CycleDecider.ProposeEscalationStep(cycle.Round))
        {
            var overdue = Standing(unit => unit.IsToEscalate(plan, time.GetUtcNow()));
            return person => new ProposeEscalationMail(Context(person), overdue, board);
        }

        var open = Standing(unit => !unit.IsSettled);
        var asked = units.Values.Count(unit => unit.Status is not (UnitReportStatus.Waived or UnitReportStatus.Excluded));
        return person => new AskToCloseMail(Context(person), plan.ClosesAt, asked - open.Count, asked, open, board);
    }
}
