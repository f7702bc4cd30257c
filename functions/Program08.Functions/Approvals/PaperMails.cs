using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Pages.Mails;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Approvals;

/// <summary>Who is told of a decision on paper, and of an objection to it: rows for the ledger, one a person.</summary>
public sealed class PaperMails(CycleRecords records, PeopleRecords people, LedgerMails ledger, CycleWords words, IOptions<ReportingOptions> options)
{
    /// <summary>To the level's approvers and deputies.</summary>
    /// <param name="row">With the decision.</param>
    public async Task<IReadOnlyList<RowChange>> OfRecordedAsync(CyclePlan plan, CycleRecord cycle, ApprovalRecord row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        var number = row.OnPaper.Count;
        var decision = row.OnPaper[^1];
        var (shown, context, link) = await PartsAsync(plan, cycle, row, decision, number, cancellation);
        return await ledger.PrepareAsync(
            cycle.Id.Value, CycleKeys.Approval(row.Round, row.Level), $"paper-{number}", (await people.ListDecidersAsync(row.Level, cancellation)).Select(person => person.Id).Prepend(decision.By),
            person => new PaperDecisionMail(context(person), plan.Title.Vi, shown, person.Id == decision.By, link), [], cancellation);
    }

    /// <summary>To the coordinators and administrators, the level's approvers and deputies, and those of the level that has the report.</summary>
    /// <param name="row">As the objection left it.</param>
    public async Task<IReadOnlyList<RowChange>> OfObjectionAsync(CyclePlan plan, CycleRecord cycle, ApprovalRecord row, ApprovalDecision objected, int number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(objected);
        var (shown, context, link) = await PartsAsync(plan, cycle, row, objected, number, cancellation);
        var everyone = await people.ListAsync(cancellation);
        var told = plan.Coordinators.Append(objected.Paper!.RecordedBy)
            .Concat(everyone.Where(person => MayUse.Administer(person) || MayUse.Decide(person, row.Level) || MayUse.Decide(person, cycle.ApprovalLevel)).Select(person => person.Id));
        return await ledger.PrepareAsync(
            cycle.Id.Value, CycleKeys.Approval(row.Round, row.Level), $"paper-objected-{number}", told, person => new PaperObjectionMail(context(person), plan.Title.Vi, shown, link), [], cancellation);
    }

    private async Task<(DecisionRow Shown, Func<PersonRecord, MailContext> Context, Uri Link)> PartsAsync(
        CyclePlan plan, CycleRecord cycle, ApprovalRecord row, ApprovalDecision decision, int number, CancellationToken cancellation)
    {
        var mark = await words.MarkAsync(plan, cancellation);
        var report = (await records.FindReportAsync(cycle.Id, row.Round, cancellation))?.Report;
        return (
            DecisionRows.Row(plan, cycle, row, decision, number),
            person => new MailContext(mark, person.Name, report?.HasSynthetic == true, report?.Marks),
            new Uri(new Uri(options.Value.BaseAddress), PageRoutes.PaperDecision(cycle.Id, row.Round, row.Level, number)));
    }
}
