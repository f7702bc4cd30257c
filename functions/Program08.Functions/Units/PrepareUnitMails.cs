using Microsoft.Extensions.Options;
using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Mails;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>
/// Writes a step's mails into the ledger together with the note that the step is done. Idempotency key: cycle × unit × step (a step
/// that is done prepares nothing, and answers with the same keys).
/// </summary>
public sealed class PrepareUnitMails(CycleRecords records, Catalogue catalogue, LedgerMails mails, PeopleRecords people, CycleWords words, TimeProvider time, IOptions<ReportingOptions> options)
{
    public const string Name = nameof(PrepareUnitMails);

    [Function(Name)]
    public async Task<string[]> Run([ActivityTrigger] UnitMailOrder order, CancellationToken cancellation)
    {
        var id = CycleId.From(order.Cycle);
        var code = new UnitCode(order.Unit);
        var plan = await records.ReadPlanAsync(id, cancellation);
        var entry = plan.Roster.First(entry => entry.Unit.Code == code);
        await records.ChangeUnitAsync(
            id,
            code,
            async (unit, token) =>
            {
                if (unit.DoneSteps.Contains(order.Step))
                {
                    return null;
                }

                var write = await WriterAsync(plan, entry, unit, order.Step, token);
                var rows = await mails.PrepareAsync(id.Value, CycleKeys.Unit(code), order.Step, Recipients(entry, order.Step), write, [], token);
                var done = UnitReportDecider.StepsDoneBy(order.Step, plan, unit, time.GetUtcNow());
                return new Change<UnitReport>(unit with { DoneSteps = [.. unit.DoneSteps, .. done] }, [new HistoryFact("MailsPrepared", Actors.System, $"Chuẩn bị {rows.Count} thư: {Cycles.StepWords.Of(order.Step)}.")], rows);
            },
            cancellation);
        var prefix = CycleKeys.Mail(CycleKeys.Unit(code), order.Step, "");
        return [.. (await records.Book.ListAsync<MailRecord>(CycleKeys.Partition(id), prefix, cancellation)).Select(mail => mail.Key)];
    }

    /// <summary>A receipt goes to whoever took part; everything else to those who have to act.</summary>
    private static IEnumerable<string> Recipients(RosterEntry entry, string step) =>
        step.StartsWith("receipt", StringComparison.Ordinal) || step.StartsWith(UnitReportDecider.SentBackStep, StringComparison.Ordinal) ? entry.Reporters.Concat(entry.Signers) : entry.Reporters;

    private async Task<Func<PersonRecord, Mail>> WriterAsync(CyclePlan plan, RosterEntry entry, UnitReport unit, string step, CancellationToken cancellation)
    {
        var link = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Unit(plan.Id, unit.Unit));
        var mark = await words.MarkAsync(plan, cancellation);
        var contact = await words.ContactAsync(plan, cancellation);
        var name = entry.Unit.Name.Vi;
        var due = unit.ExtendedUntil ?? plan.DueAt;
        if (step.StartsWith("receipt", StringComparison.Ordinal))
        {
            var record = await records.FindReturnAsync(plan.Id, unit.Unit, unit.SubmittedVersion, cancellation)
                ?? throw new RowMissingException(CycleKeys.Partition(plan.Id), CycleKeys.Return(unit.Unit, unit.SubmittedVersion));
            var signer = unit.SubmittedBy is { } by ? await people.FindAsync(by, cancellation) : null;
            var at = unit.SubmittedAt ?? time.GetUtcNow();
            var isSynthetic = record.Content?.Figures.Any(figure => figure.Mark != FigureMark.Reported) == true;
            var receipt = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Receipt(plan.Id, unit.Unit, unit.SubmittedVersion));
            return person => new ReceiptMail(
                new MailContext(mark, person.Name, isSynthetic), name, unit.ReceiptNumber ?? "", unit.SubmittedVersion, at, signer?.Name ?? "", ReturnHash.Of(record), at > due, receipt);
        }

        if (step.StartsWith(UnitReportDecider.SentBackStep, StringComparison.Ordinal))
        {
            var history = await records.Book.ReadHistoryAsync(CycleKeys.Partition(plan.Id), CycleKeys.Unit(unit.Unit), cancellation);
            var by = history.LastOrDefault(fact => fact.Action == "SentBack")?.By is { } id ? await people.FindAsync(id, cancellation) : null;
            return person => new SentBackMail(new MailContext(mark, person.Name), name, unit.SubmittedVersion, unit.SentBackReason ?? "", by?.Name ?? "Chuyên viên điều phối", due, link, contact);
        }

        var missing = await MissingAsync(plan, entry, unit, cancellation);
        return person => new ReminderMail(new MailContext(mark, person.Name), name, due, time.GetUtcNow() > due, missing, link, contact);
    }

    /// <summary>Exactly what is owed: indicators by name, then what stands in the way, then the sign-off.</summary>
    private async Task<IReadOnlyList<string>> MissingAsync(CyclePlan plan, RosterEntry entry, UnitReport unit, CancellationToken cancellation)
    {
        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        var record = unit.CheckedVersion == 0 ? null : await records.FindReturnAsync(plan.Id, unit.Unit, unit.CheckedVersion, cancellation);
        List<string> missing = [];
        foreach (var measure in programme.Measures.Where(measure => AskedFigures.IsAskedOf(measure, entry.Unit)))
        {
            if (AskedFigures.Of(measure).Any(key => record?.Content?.Find(key)?.Figure is null or Figure.Missing))
            {
                missing.Add($"{measure.Code}: {measure.Name.Vi}");
            }
        }

        foreach (var finding in (record?.Findings ?? []).Where(finding => finding.Severity == Severity.Block && finding.Place.Figure is { } key && record?.Content?.Find(key)?.Figure is not (null or Figure.Missing)))
        {
            missing.Add($"Sửa lỗi: {finding.Message.Vi}");
        }

        foreach (var finding in (record?.Findings ?? []).Where(finding => finding.Severity == Severity.Explain && record!.Explanations.All(known => known.Fingerprint != finding.Fingerprint)))
        {
            missing.Add($"Giải trình: {finding.Message.Vi}");
        }

        missing.Add("Xác nhận gửi báo cáo");
        return missing;
    }
}
