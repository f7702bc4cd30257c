using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Mails;
using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Units;

/// <summary>
/// Writes a step's mails into the ledger together with the note that the step is done. Idempotency key: cycle × unit × step (a step
/// that is done prepares nothing, and answers with the same keys).
/// </summary>
public sealed class PrepareUnitMails(CycleRecords records, Catalogue catalogue, LedgerMails mails, Corrections corrections, PeopleRecords people, CycleWords words, TimeProvider time, IOptions<ReportingOptions> options)
{
    public const string Name = nameof(PrepareUnitMails);

    private static readonly string[] ToldToAll = ["receipt", UnitReportDecider.SentBackStep, UnitReportDecider.ReleasedStep, UnitReportDecider.ResumedStep, UnitReportDecider.CorrectionStep, UnitReportDecider.AmendStep];

    [Function(Name)]
    public async Task<string[]> Run([ActivityTrigger] UnitMailOrder order, CancellationToken cancellation)
    {
        var id = CycleId.From(order.Cycle);
        var code = new UnitCode(order.Unit);
        if (await records.IsMovedAsync(id, cancellation))
        {
            return [];
        }

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

                if (UnitReportDecider.IsPausedByPromise(order.Step, plan, unit, time.GetUtcNow()) && unit.Promise is { } promise)
                {
                    return new Change<UnitReport>(
                        unit with { DoneSteps = [.. unit.DoneSteps, .. UnitReportDecider.StepsDoneBy(order.Step, plan, unit, time.GetUtcNow())] },
                        [new HistoryFact("ReminderPaused", Actors.System, $"Tạm dừng đôn đốc, không gửi thư “{StepWords.Of(order.Step)}”: đơn vị hẹn gửi ngày {VietnameseFormat.Date(promise.On)}.")]);
                }

                var write = await WriterAsync(plan, entry, unit, order.Step, token);
                var recipients = (await RecipientsAsync(plan, entry, order.Step, token)).Distinct(StringComparer.Ordinal).ToList();
                var (told, combined) = UnitReportDecider.IsReminder(order.Step, plan, unit) ? await CombineAsync(plan, entry, order.Step, recipients, token) : ([], []);
                IReadOnlyList<RowChange> rows = [.. combined, .. await mails.PrepareAsync(id.Value, CycleKeys.Unit(code), order.Step, recipients.Except(told), write, [], token)];
                var done = UnitReportDecider.StepsDoneBy(order.Step, plan, unit, time.GetUtcNow());
                var next = unit with { DoneSteps = [.. unit.DoneSteps, .. done] };
                List<HistoryFact> facts = [new("MailsPrepared", Actors.System, $"Chuẩn bị {rows.Count} thư: {StepWords.Of(order.Step)}.")];
                if (order.Step == UnitReportDecider.EscalatedStep && unit.Escalation is null)
                {
                    // No coordinator was asked: the programme has it so.
                    next = next with { Escalation = new UnitEscalation(Actors.System, time.GetUtcNow()) };
                    facts.Insert(0, new HistoryFact("Escalated", Actors.System, EscalationDesk.Told));
                }

                return new Change<UnitReport>(next, facts, rows);
            },
            cancellation);
        var own = await records.Book.ListAsync<MailRecord>(CycleKeys.Partition(id), CycleKeys.Mail(CycleKeys.Unit(code), order.Step, ""), cancellation);
        var shared = await records.Book.ListAsync<MailRecord>(CycleKeys.Partition(id), CycleKeys.Mail(CycleKeys.SeveralUnits, order.Step, ""), cancellation);
        return [.. own.Concat(shared.Where(mail => mail.Units?.Contains(code.Value) == true)).Select(mail => mail.Key)];
    }

    /// <summary>
    /// One reminder for all units of a person that owe something at this step. The first unit whose turn it is writes it; the others find themselves in it.
    /// Two that write it at the same moment insert the same key, so that one of them looks again.
    /// </summary>
    /// <returns>Who is told of this unit by such a mail, and the rows of those that are not written yet.</returns>
    private async Task<(List<string> Told, List<RowChange> Rows)> CombineAsync(CyclePlan plan, RosterEntry entry, string step, List<string> recipients, CancellationToken cancellation)
    {
        List<string> told = [];
        List<RowChange> rows = [];
        foreach (var person in recipients.Where(person => plan.Roster.Count(other => other.Reporters.Contains(person)) > 1))
        {
            if (await records.Book.FindAsync<MailRecord>(CycleKeys.Partition(plan.Id), CycleKeys.Mail(CycleKeys.SeveralUnits, step, person), cancellation) is { } written)
            {
                if (written.Units?.Contains(entry.Unit.Code.Value) == true)
                {
                    told.Add(person);
                }

                continue;
            }

            var owing = await OwingAsync(plan, entry, step, person, cancellation);
            if (owing.Count > 1)
            {
                var mark = await words.MarkAsync(plan, cancellation);
                var contact = await words.ContactAsync(plan, cancellation);
                var home = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Home);
                rows.AddRange(await mails.PrepareAsync(
                    plan.Id.Value,
                    CycleKeys.SeveralUnits,
                    step,
                    [person],
                    recipient => new CombinedReminderMail(new MailContext(mark, recipient.Name), [.. owing.Select(unit => unit.Words)], home, contact),
                    [],
                    cancellation,
                    [.. owing.Select(unit => unit.Code.Value)]));
                told.Add(person);
            }
        }

        return (told, rows);
    }

    /// <summary>The person's units that are to be reminded by this step now, this one among them.</summary>
    private async Task<List<(UnitCode Code, OwingUnit Words)>> OwingAsync(CyclePlan plan, RosterEntry own, string step, string person, CancellationToken cancellation)
    {
        List<(UnitCode, OwingUnit)> owing = [];
        var now = time.GetUtcNow();
        foreach (var entry in plan.Roster.Where(entry => entry.Reporters.Contains(person)))
        {
            var unit = await records.ReadUnitAsync(plan.Id, entry.Unit.Code, cancellation);
            if (entry == own || UnitReportDecider.IsReminderDue(step, plan, unit, now))
            {
                var link = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Unit(plan.Id, unit.Unit));
                owing.Add((unit.Unit, new OwingUnit(entry.Unit.Name.Vi, unit.DueAt(plan), unit.IsOverdue(plan, now), await MissingAsync(plan, entry, unit, cancellation), link)));
            }
        }

        return owing;
    }

    /// <summary>What was done goes to whoever took part; what is owed to those who have to act.</summary>
    private async Task<IEnumerable<string>> RecipientsAsync(CyclePlan plan, RosterEntry entry, string step, CancellationToken cancellation)
    {
        if (step.StartsWith(UnitReportDecider.ObjectedStep, StringComparison.Ordinal))
        {
            return plan.Coordinators;
        }

        if (step == UnitReportDecider.EscalatedStep)
        {
            // A superior may be named when a unit turns out to be late: who is one now is written to.
            var superiors = (await people.ListSuperiorsAsync(entry.Unit.Code, cancellation)).Select(person => person.Id);
            return entry.Signers.Concat(superiors).Concat(entry.Reporters);
        }

        return ToldToAll.Any(kind => step.StartsWith(kind, StringComparison.Ordinal)) ? entry.Reporters.Concat(entry.Signers) : entry.Reporters;
    }

    private async Task<Func<PersonRecord, Mail>> WriterAsync(CyclePlan plan, RosterEntry entry, UnitReport unit, string step, CancellationToken cancellation)
    {
        var link = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Unit(plan.Id, unit.Unit));
        var mark = await words.MarkAsync(plan, cancellation);
        var contact = await words.ContactAsync(plan, cancellation);
        var name = entry.Unit.Name.Vi;
        var due = unit.DueAt(plan);
        if (step.StartsWith("receipt", StringComparison.Ordinal))
        {
            var record = await records.FindReturnAsync(plan.Id, unit.Unit, unit.SubmittedVersion, cancellation)
                ?? throw new RowMissingException(CycleKeys.Partition(plan.Id), CycleKeys.Return(unit.Unit, unit.SubmittedVersion));
            var signer = unit.SubmittedBy is { } by ? await people.FindAsync(by, cancellation) : null;
            var at = unit.SubmittedAt ?? time.GetUtcNow();
            var isSynthetic = record.Content?.Figures.Any(figure => figure.Mark != FigureMark.Reported) == true;
            var receipt = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Receipt(plan.Id, unit.Unit, unit.SubmittedVersion));
            return person => new ReceiptMail(
                new MailContext(mark, person.Name, isSynthetic, MarkCount.Of(record.Content?.Figures ?? [])), name, unit.ReceiptNumber ?? "", unit.SubmittedVersion, at, signer?.Name ?? "", ReturnHash.Of(record), unit.LateBy(plan), receipt, unit.OwesSignedCopy(plan));
        }

        if (step.StartsWith(UnitReportDecider.SentBackStep, StringComparison.Ordinal))
        {
            var history = await records.Book.ReadHistoryAsync(CycleKeys.Partition(plan.Id), CycleKeys.Unit(unit.Unit), cancellation);
            var notes = await corrections.NotedAsync(plan, unit, cancellation);
            var by = history.LastOrDefault(fact => fact.Action == "SentBack")?.By is { } id ? await people.FindAsync(id, cancellation) : null;
            return person => new SentBackMail(new MailContext(mark, person.Name, Figures: MarkCount.Of(notes.Select(note => note.Current).OfType<EnteredFigure>())), name, unit.SubmittedVersion, unit.SentBackReason ?? "", by?.Name ?? "Chuyên viên điều phối", due, notes, link, contact);
        }

        if (step.StartsWith(UnitReportDecider.AmendStep, StringComparison.Ordinal) && (await records.ReadCycleAsync(plan.Id, cancellation)).Amendment is { } amendment)
        {
            return person => new AmendRequestMail(new MailContext(mark, person.Name), name, amendment.Number, amendment.Reason, link, contact);
        }

        if (step.StartsWith(UnitReportDecider.CorrectionStep, StringComparison.Ordinal) && await corrections.PendingAsync(plan, unit, cancellation) is { } correction)
        {
            return person => new CorrectionMail(new MailContext(mark, person.Name, Figures: MarkCount.Of(correction.Figures.Select(figure => figure.New))), name, correction, link, contact);
        }

        if (step.StartsWith(UnitReportDecider.ObjectedStep, StringComparison.Ordinal))
        {
            var told = await records.Book.ReadHistoryAsync(CycleKeys.Partition(plan.Id), CycleKeys.Unit(unit.Unit), cancellation);
            var objector = told.LastOrDefault(fact => fact.Action == "CorrectionObjected")?.By is { } objecting ? await people.FindAsync(objecting, cancellation) : null;
            var acts = new Uri(new Uri(options.Value.BaseAddress), PageRoutes.UnitActs(plan.Id, unit.Unit));
            return person => new ObjectedMail(new MailContext(mark, person.Name), name, unit.ObjectedVersion, unit.SubmittedVersion, objector?.Name ?? name, unit.Objection ?? "", acts);
        }

        if (unit.Release is { } release)
        {
            var by = await people.FindAsync(release.By, cancellation);
            var notice = new ReleaseNotice(release.Kind, release.Reason, by?.Name ?? "Chuyên viên điều phối", release.At);
            return person => new ReleasedMail(new MailContext(mark, person.Name), name, notice, link, contact);
        }

        if (unit.OwesSignedCopy(plan))
        {
            return person => new SignedCopyMail(new MailContext(mark, person.Name), name, unit.SubmittedVersion, unit.SubmittedAt ?? time.GetUtcNow(), link, contact);
        }

        var missing = await MissingAsync(plan, entry, unit, cancellation);
        if (step.StartsWith(UnitReportDecider.ResumedStep, StringComparison.Ordinal))
        {
            return person => new ResumedMail(new MailContext(mark, person.Name), name, due, missing, link, contact);
        }

        if (step == UnitReportDecider.EscalatedStep)
        {
            List<string> reporters = [];
            foreach (var id in entry.Reporters)
            {
                if (await people.FindAsync(id, cancellation) is { } reporter)
                {
                    reporters.Add($"{reporter.Name}, {reporter.Phone ?? reporter.Email}");
                }
            }

            return person => new EscalationMail(
                new MailContext(mark, person.Name), name, plan.Title.Vi, due, missing, reporters, !entry.Signers.Contains(person.Id) && !MayUse.Oversee(person, entry.Unit.Code), link, contact);
        }

        return person => new ReminderMail(new MailContext(mark, person.Name), name, due, time.GetUtcNow() > due, missing, link, contact);
    }

    /// <summary>Exactly what is owed: indicators by name, then what stands in the way, then the sign-off.</summary>
    private async Task<IReadOnlyList<string>> MissingAsync(CyclePlan plan, RosterEntry entry, UnitReport unit, CancellationToken cancellation)
    {
        if (unit.OwesSignedCopy(plan))
        {
            return [SignedCopyMail.Owed(unit.SubmittedVersion)];
        }

        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        var record = unit.CheckedVersion == 0 ? null : await records.FindReturnAsync(plan.Id, unit.Unit, unit.CheckedVersion, cancellation);
        List<string> missing = [];
        foreach (var measure in programme.Measures.Where(measure => AskedFigures.IsAskedOf(measure, entry.Unit)))
        {
            if (AskedFigures.Of(measure).Any(key => record?.Content?.Find(key)?.Figure is null or Figure.Missing))
            {
                missing.Add($"{measure.Code}: {measure.Name.Vi}{(measure is Milestone milestone ? $" (thời hạn {VietnameseFormat.Date(milestone.Due)})" : null)}");
            }
        }

        foreach (var finding in (record?.Findings ?? []).Where(finding => finding.Severity == Severity.Block && finding.Place.Figure is { } key && record?.Content?.Find(key)?.Figure is not (null or Figure.Missing)))
        {
            missing.Add($"Sửa lỗi: {Marked(finding)}");
        }

        foreach (var finding in (record?.Findings ?? []).Where(finding => finding.Severity == Severity.Explain && record!.Explanations.All(known => known.Fingerprint != finding.Fingerprint)))
        {
            missing.Add($"Giải trình: {Marked(finding)}");
        }

        missing.Add("Xác nhận gửi báo cáo");
        return missing;

        string Marked(Finding finding) => finding.Message.Vi + (finding.Place.Figure is { } key && record?.Content?.Find(key) is { } figure ? FigureLabels.MarkAfter(figure.Mark) : "");
    }
}
