using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Mailing;
using Program08.Functions.Publishing;
using Program08.Pages;
using Program08.Pages.Mails;
using Program08.Reporting.Approvals;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

/// <summary>Writes a request's or reminder's mails into the ledger together with the note that the step is done. Idempotency key: cycle × round × level × step.</summary>
public sealed class PrepareApprovalMails(CycleRecords records, LedgerMails mails, CycleWords words, ReportPages pages, Catalogue catalogue, PeopleRecords people, TimeProvider time, IOptions<ReportingOptions> options)
{
    public const string Name = nameof(PrepareApprovalMails);

    [Function(Name)]
    public async Task<string[]> Run([ActivityTrigger] ApprovalMailOrder order, CancellationToken cancellation)
    {
        var id = CycleId.From(order.Cycle);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Moved is not null)
        {
            return [];
        }

        var plan = await records.ReadPlanAsync(id, cancellation);
        var level = plan.Approvers.First(approver => approver.Level.Level == order.Level);
        var subject = CycleKeys.Approval(order.Round, order.Level);
        var report = await records.FindReportAsync(id, order.Round, cancellation) ?? throw new RowMissingException(CycleKeys.Partition(id), CycleKeys.Report(order.Round));
        var before = cycle.HasEarlierRound(order.Round) ? await records.FindReportAsync(id, order.Round - 1, cancellation) : null;
        var approval = await records.FindApprovalAsync(id, order.Round, order.Level, cancellation) ?? throw new RowMissingException(CycleKeys.Partition(id), subject);
        if (!approval.DoneSteps.Contains(order.Step))
        {
            var mark = await words.MarkAsync(plan, cancellation);
            var link = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Approval(id));
            var changes = pages.Changes(before?.Report, report.Report);
            var approvals = await records.ListApprovalsAsync(id, cancellation);
            var decided = DecisionRows.Of(plan, cycle, approvals).Where(decision => decision.Round == order.Round).ToList();
            Mail Write(PersonRecord person) => new ApprovalRequestMail(
                new MailContext(mark, person.Name, report.Report.HasSynthetic, report.Report.Marks),
                report.Report.Amendment is { } amendment ? $"{Publication.NameOf(amendment.Number)} của “{plan.Title.Vi}” ({amendment.Reason})" : plan.Title.Vi,
                level.Level.Name.Vi,
                pages.Counts(report.Report),
                changes,
                decided,
                report.Hash,
                approval.RequestedAt,
                order.Step != ApprovalDecider.RequestStep,
                MayUse.DecideAsDeputy(person, order.Level) ? level.Level.CapacityOfDeputy() : null,
                link,
                report.Report.Amendment is { } amended ? ChangeWords.Results(amended) : null);

            // A deputy is named when somebody goes away, which no plan foresees: who is one now is written to.
            var deputies = (await people.ListAsync(cancellation)).Where(person => MayUse.DecideAsDeputy(person, order.Level)).Select(person => person.Id);
            var rows = await mails.PrepareAsync(id.Value, subject, order.Step, level.People.Concat(deputies), Write, ReportFiles.Attached(report), cancellation);
            var done = ApprovalDecider.StepsDoneBy(order.Step, await catalogue.ApproverRemindersAsync(id, approval.RequestedAt, cancellation), time.GetUtcNow());
            await records.ChangeApprovalAsync(
                id,
                order.Round,
                order.Level,
                row => row.DoneSteps.Contains(order.Step)
                    ? null
                    : new Change<ApprovalRecord>(row with { DoneSteps = [.. row.DoneSteps, .. done] }, [new HistoryFact("MailsPrepared", Actors.System, $"Chuẩn bị {rows.Count} thư: {StepWords.Of(order.Step)}.")], rows),
                cancellation);
        }

        return [.. (await records.Book.ListAsync<MailRecord>(CycleKeys.Partition(id), CycleKeys.Mail(subject, order.Step, ""), cancellation)).Select(mail => mail.Key)];
    }
}
