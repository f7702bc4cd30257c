using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Units;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Puts one unit's rows together for the coordinator: where it stands, what can be done, all that happened.</summary>
public sealed class UnitActsBuilder(Web web, CycleRecords records, BoardBuilder board, Corrections corrections, ContactDesk contacts, PeopleRecords people, CycleWords words, TimeProvider time, IOptions<ReportingOptions> options)
{
    public async Task<UnitActsModel> BuildAsync(HttpRequest request, UnitView view, UnitActDraft? draft, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (id, code) = (view.Plan.Id, view.Unit.Unit);
        var history = await records.Book.ReadHistoryAsync(CycleKeys.Partition(id), CycleKeys.Unit(code), cancellation);
        var mails = await records.ListMailsAsync(id, view.Unit, SharedReporters(view), cancellation);
        var returns = await records.ListReturnsAsync(id, code, cancellation);
        var contacted = await contacts.ListAsync(id, code, cancellation);
        var superiors = await people.ListSuperiorsAsync(code, cancellation);
        var named = view.Entry.Reporters.Concat(view.Entry.Signers).Concat(history.Select(entry => entry.By)).Concat(returns.Select(record => record.ReceivedBy)).Concat(contacted.Select(contact => contact.By));
        var everyone = await people.FindActorsAsync([.. named, view.Unit.Release?.By, view.Unit.ExtensionAsked?.By], cancellation);
        var row = await board.UnitAsync(view.Plan, view.Cycle, view.Entry, view.Unit, everyone, cancellation);
        return new UnitActsModel(
            web.Shell(request, $"{view.Entry.Unit.Name.Vi} – {view.Plan.Title.Vi}"),
            UnitPages.Head(view),
            row,
            [.. Contacts(view.Entry.Reporters, "Đầu mối", everyone), .. Contacts(view.Entry.Signers, "Người xác nhận", everyone),
                .. superiors.Select(person => ContactOf(person, UnitContact.Superior))],
            Acts(view),
            UnitPages.Release(view.Unit, everyone),
            view.Unit.ExtendedUntil is { } until ? new ExtensionNotice(until, history.LastOrDefault(entry => entry.Action == "Extended")?.Detail) : null,
            view.Unit is { SentBackReason: { } reason, SentBackAt: { } sentBackAt }
                ? new SendBackNotice(reason, NameOf(history.LastOrDefault(entry => entry.Action == "SentBack")?.By, everyone), sentBackAt, await corrections.NotedAsync(view.Plan, view.Unit, cancellation))
                : null,
            await corrections.PendingAsync(view.Plan, view.Unit, cancellation),
            view.Unit.LatestVersion == view.Unit.ObjectedVersion ? view.Unit.Objection : null,
            [.. returns.OrderByDescending(record => record.Version).Select(record => UnitPages.Summary(view, record, everyone))],
            [.. mails.OrderByDescending(mail => mail.SentAt ?? mail.PreparedAt).Select(mail => BoardBuilder.Row(view.Plan, mail))],
            [.. history.OrderByDescending(entry => entry.Sequence).Select(entry => HistoryRows.Of(entry, view.Plan, everyone))],
            view.IsOpen && !view.Unit.IsSettled ? ContactWords.ToUnit(view.Plan.Title.Vi, row, new Uri(new Uri(options.Value.BaseAddress), PageRoutes.Unit(id, code)), await words.ContactAsync(view.Plan, cancellation)) : null,
            [.. contacted.Select(contact => new ContactRow(contact.At, NameOf(contact.By, everyone), contact.With, contact.Means, contact.Outcome, contact.PromisedOn, contact.Note))],
            view.Unit is { IsSettled: false, ExtensionAsked: { } asked } ? new AskedExtension(asked.Until, LocalTimes.Field(asked.Until), asked.Reason, NameOf(asked.By, everyone), asked.At) : null,
            await UnreadAsync(view, cancellation),
            draft,
            errors);
    }

    private async Task<UnreadExplanations?> UnreadAsync(UnitView view, CancellationToken cancellation)
    {
        var version = view.Unit.CountedVersion;
        return version > view.Unit.ReadVersion && await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, version, cancellation) is { } record && record.Explained is > 0 and var count
            ? new UnreadExplanations(version, count)
            : null;
    }

    private HashSet<UnitActKind> Acts(UnitView view)
    {
        HashSet<UnitActKind> acts = [];
        if (view.IsOpen)
        {
            acts.Add(UnitActKind.Contact);
            if (view.Unit.SubmittedVersion > 0)
            {
                acts.Add(UnitActKind.SendBack);
            }

            if (view.Unit is { IsSubmitted: true, IsAtRest: true })
            {
                acts.Add(UnitActKind.Correct);
            }

            if (view is { Unit.IsSettled: false, Cycle.Amendment: null })
            {
                acts.Add(UnitActKind.Extend);
            }

            if (view is { Unit.Escalation: null, Cycle.Amendment: null } && view.Unit.IsOverdue(view.Plan, time.GetUtcNow()))
            {
                acts.Add(UnitActKind.Escalate);
            }
        }

        var isBeforeTheClose = view.Cycle.Stage == CycleStage.Planned || (view.Cycle.IsCollecting && view.Unit.ClosedRound < view.Cycle.Round);
        if (isBeforeTheClose && view is { Unit.IsSubmitted: false, Cycle.Amendment: null })
        {
            acts.Add(view.Unit.Release is null ? UnitActKind.Release : UnitActKind.Resume);
        }

        return acts;
    }

    private static List<string> SharedReporters(UnitView view) => [.. view.Entry.Reporters.Where(person => view.Plan.Roster.Count(entry => entry.Reporters.Contains(person)) > 1)];

    private static string NameOf(string? id, Dictionary<string, PersonRecord> everyone) =>
        id is not null && everyone.TryGetValue(id, out var person) ? person.Name : "Chuyên viên điều phối";

    private static IEnumerable<UnitContact> Contacts(IEnumerable<string> ids, string role, Dictionary<string, PersonRecord> everyone) =>
        ids.Select(id => everyone.GetValueOrDefault(id)).OfType<PersonRecord>().Select(person => ContactOf(person, role));

    private static UnitContact ContactOf(PersonRecord person, string role) => new(person.Name, role, person.Email, person.Phone);
}
