using Microsoft.Extensions.Options;
using Program08.Documents.Wording;
using Program08.Functions.Access;
using Program08.Functions.Approvals;
using Program08.Functions.Mailing;
using Program08.Functions.Moving;
using Program08.Functions.Publishing;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using LedgerState = Program08.Storage.Records.MailState;
using PageMailState = Program08.Pages.Cycles.MailState;

namespace Program08.Functions.Cycles;

/// <summary>Puts a cycle's rows together for the coordinator's eyes.</summary>
/// <remarks>
/// While a deadline runs it is opened again and again: it reads the row of where each unit stands in groups, and of units, versions and people only
/// those on the page that is shown.
/// </remarks>
public sealed class BoardBuilder(
    Web web, CycleRecords records, SourceDifferenceDesk differences, Catalogue catalogue, PeopleRecords people, Mailboxes mailboxes, CycleWords words, ReportFiles files, TimeProvider time, IOptions<ReportingOptions> options)
{
    private const int LatestHistory = 12;
    private const int LatestMails = 200;
    private const int LatestMailsOfMany = 25;

    // More do not go only while the mail server is down; then these say it.
    private const int MaximumStuckMails = 200;

    public async Task<BoardModel?> BuildAsync(HttpRequest request, CycleId id, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await records.FindWithPlanAsync(id, cancellation) is not var (plan, cycle))
        {
            return null;
        }

        await records.IndexAsync(cycle, cancellation);
        var progress = (await records.ListProgressAsync(cycle, cancellation)).ToDictionary(unit => unit.Unit);
        var isPaged = plan.Roster.Count > BoardList.MaximumUnpaged;
        var stuck = await records.ListStuckAsync(id, MaximumStuckMails, cancellation);
        var mails = await records.ListLatestMailsAsync(id, stuck, isPaged ? LatestMailsOfMany : LatestMails, cancellation);
        var tasks = await TasksAsync(plan, cycle, [.. plan.Roster.Select(entry => progress[entry.Unit.Code])], stuck, isPaged, cancellation);
        var waiting = tasks.Select(task => task.Unit).OfType<UnitCode>().ToHashSet();
        IReadOnlyList<BoardStanding> standings = [.. plan.Roster.Select(entry => Standing(plan, cycle, entry, progress[entry.Unit.Code], waiting.Contains(entry.Unit.Code)))];
        var report = cycle.ReportHash is null ? null : await records.FindReportAsync(id, cycle is { Stage: CycleStage.Published, InForce: { } inForce } ? inForce.Round : cycle.Round, cancellation);
        var told = await records.Book.ReadHistoryAsync(CycleKeys.Partition(id), CycleKeys.Cycle, cancellation);
        var history = await records.Book.ReadRecentAsync(CycleKeys.Partition(id), LatestHistory, cancellation: cancellation);
        var actors = await people.FindActorsAsync(history.Select(entry => entry.By), cancellation);
        var map = isPaged ? null : TileMap.For(catalogue.Maps, [.. progress.Keys]);
        return new BoardModel(
            web.Shell(request, plan.Title.Vi, report?.Report.HasSynthetic == true),
            new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(await catalogue.PinnedProgrammeAsync(id, cancellation))?.Vi, MovedWords.Of(cycle.Moved)),
            cycle.Stage,
            cycle.Round,
            Times(plan, cycle, report, told),
            standings,
            await ListAsync(plan, cycle, standings, BoardChoice.Parse(request.Query), cancellation),
            map?.Name.Vi,
            [.. (map?.Tiles ?? []).Join(standings, tile => tile.Unit, unit => unit.Unit.Code, (tile, unit) => new BoardTile(unit, tile.Label, tile.Row, tile.Column))],
            BoardTasks.InWords(plan, tasks),
            tasks.Count,
            cycle.IsCollecting ? ContactWords.ToOwing(plan.Title.Vi, standings, new Uri(options.Value.BaseAddress), await words.ContactAsync(plan, cancellation)) : null,
            new BoardActions(
                CanOpen: cycle.Stage == CycleStage.Planned,
                CanClose: cycle.IsCollecting,
                CanSendForApproval: cycle.Stage == CycleStage.Consolidated),
            cycle.ReturnReason,
            report is null ? null : files.Of(id, report),
            DecisionRows.Of(plan, cycle, await records.ListApprovalsAsync(id, cancellation)),
            [.. mails.OrderByDescending(mail => mail.SentAt ?? mail.PreparedAt).Select(mail => Row(plan, mail))],
            [.. history.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Sequence).Select(entry => HistoryRows.Of(entry, plan, actors))],
            Differences(await differences.ListAsync(id, cancellation), request.HasFormContentType ? await request.ReadFormAsync(cancellation) : null),
            errors,
            cycle.Amendment,
            cycle.InForce);
    }

    private async Task<IReadOnlyList<CoordinatorTask>> TasksAsync(CyclePlan plan, CycleRecord cycle, IReadOnlyList<UnitProgress> units, IReadOnlyList<MailRecord> stuck, bool isPaged, CancellationToken cancellation)
    {
        var refused = await mailboxes.RefusedAsync(cycle.Id, stuck, cancellation);

        // Whose mail goes is not looked at where there are many; of few everybody is, because nothing tells of people who were removed before there was a list of them.
        var suspects = isPaged ? refused.Keys.Concat(await people.ListRemovedAsync(cancellation)).ToHashSet(StringComparer.Ordinal) : null;
        var entries = plan.Roster.Where(entry => suspects is null || entry.Reporters.Count == 0 || entry.Reporters.Any(suspects.Contains)).ToList();
        var reporters = await people.FindAsync(entries.SelectMany(entry => entry.Reporters), cancellation);
        var doubtful = entries.ToDictionary(entry => entry.Unit.Code, IReadOnlyList<PersonRecord> (entry) => [.. entry.Reporters.Select(id => reporters.GetValueOrDefault(id)).OfType<PersonRecord>()]);
        return BoardTasks.Of(plan, cycle, units, stuck, refused, doubtful, time.GetUtcNow());
    }

    private BoardStanding Standing(CyclePlan plan, CycleRecord cycle, RosterEntry entry, UnitProgress unit, bool hasTask) => new(
        new UnitHead(unit.Unit, entry.Unit.Name.Vi),
        unit.Status,
        unit.DueAt(plan),
        unit.IsSettled,
        cycle.IsCollecting && unit.IsOverdue(plan, time.GetUtcNow()),
        cycle is { IsCollecting: true, Amendment: null } && unit.IsToEscalate(plan, time.GetUtcNow()),
        unit.OwesSignedCopy(plan),
        hasTask);

    private async Task<BoardList> ListAsync(CyclePlan plan, CycleRecord cycle, IReadOnlyList<BoardStanding> standings, BoardChoice choice, CancellationToken cancellation)
    {
        var text = PlainText.Fold(choice.Text);
        var known = plan.Roster.Zip(standings).Where(pair => IsIn(choice.Area, pair.First.Unit) && CalledUnits.IsCalled(text, pair.First.Unit.Name.Vi, pair.First.Unit.Code)).ToList();
        var found = known.Where(pair => BoardFilters.Shows(choice.Filter, pair.Second)).ToList();
        var perPage = plan.Roster.Count > BoardList.MaximumUnpaged ? BoardList.UnitsPerPage : BoardList.MaximumUnpaged;
        var pages = Math.Max(1, (found.Count + perPage - 1) / perPage);
        var page = Math.Min(choice.Page, pages);
        var shown = found.Skip((page - 1) * perPage).Take(perPage).Select(pair => pair.First).ToList();
        var reporters = await people.FindAsync(shown.SelectMany(entry => entry.Reporters), cancellation);
        var rows = await Task.WhenAll(shown.Select(async entry => await UnitAsync(plan, cycle, entry, await records.ReadUnitAsync(plan.Id, entry.Unit.Code, cancellation), reporters, cancellation)));
        return new BoardList(
            choice with { Page = page },
            rows,
            found.Count,
            pages,
            Enum.GetValues<BoardFilter>().ToDictionary(filter => filter, filter => known.Count(pair => BoardFilters.Shows(filter, pair.Second))),
            [.. plan.Roster.SelectMany(entry => entry.Unit.Above?.Upwards() ?? []).DistinctBy(above => above.Code).OrderBy(above => above.Code.Value, StringComparer.Ordinal).Select(above => new Choice(above.Code.Value, above.Name.Vi))]);
    }

    private static bool IsIn(string area, Unit unit) => area.Length == 0 || unit.Above?.Upwards().Any(above => above.Code.Value == area) == true;

    /// <param name="form">What was typed the last time; null for nothing.</param>
    internal static IReadOnlyList<BoardDifference> Differences(IReadOnlyList<UnexplainedDifference> differences, IFormCollection? form) =>
        [.. differences.Select(difference => $"{SourceDifferenceDesk.ReasonPrefix}{difference.Part.Key}").Zip(differences, (field, difference) => new BoardDifference(difference, field, form?[field]))];

    private static BoardTimes Times(CyclePlan plan, CycleRecord cycle, ReportRecord? report, IReadOnlyList<HistoryEntry> told)
    {
        DateTimeOffset? Last(string action) => told.LastOrDefault(entry => entry.Action == action)?.At;
        var collecting = cycle.Stage is CycleStage.Planned or CycleStage.Collecting;
        return new BoardTimes(
            plan.OpensAt,
            cycle.OpenedAt,
            plan.DueAt,
            plan.ClosesAt,
            collecting ? null : Last("CollectionClosed"),
            report?.ConsolidatedAt,
            cycle.SentForApprovalBy is null ? null : Last("SentForApproval"),
            cycle.Amendment is null ? cycle.InForce?.At : null);
    }

    public async Task<BoardUnit> UnitAsync(CyclePlan plan, CycleRecord cycle, RosterEntry entry, UnitReport unit, Dictionary<string, PersonRecord> everyone, CancellationToken cancellation)
    {
        var due = unit.DueAt(plan);
        var latest = unit.LatestVersion == 0 ? null : await records.FindReturnAsync(plan.Id, unit.Unit, unit.LatestVersion, cancellation);
        var reporter = entry.Reporters.Select(id => everyone.GetValueOrDefault(id)).FirstOrDefault(person => person is not null);
        return new BoardUnit(
            new UnitHead(unit.Unit, entry.Unit.Name.Vi),
            unit.Status,
            unit.LatestVersion,
            due,
            unit.ExtendedUntil is not null,
            unit.IsSettled,
            cycle.IsCollecting && unit.IsOverdue(plan, time.GetUtcNow()),
            unit.LateBy(plan),
            cycle is { IsCollecting: true, Amendment: null } && unit.IsToEscalate(plan, time.GetUtcNow()),
            unit.Escalation?.At,
            unit.SubmittedAt,
            Count(latest, Severity.Block),
            latest?.Unexplained ?? 0,
            Count(latest, Severity.Note),
            reporter?.Name,
            reporter?.Phone,
            unit.SentBackReason,
            cycle.IsCollecting && unit.IsPaused(time.GetUtcNow()) ? unit.Promise?.On : null,
            unit.OwesSignedCopy(plan));
    }

    private static int Count(ReturnRecord? record, Severity severity) => record?.Findings.Count(finding => finding.Severity == severity) ?? 0;

    internal static MailRow Row(CyclePlan plan, MailRecord mail)
    {
        var unit = mail.Units is { } units
            ? string.Join(", ", plan.Roster.Where(entry => units.Contains(entry.Unit.Code.Value)).Select(entry => entry.Unit.Name.Vi))
            : CycleKeys.UnitOf(mail.Key) is { } about ? plan.Roster.FirstOrDefault(entry => entry.Unit.Code == about)?.Unit.Name.Vi : null;
        var state = mail switch
        {
            { State: LedgerState.Sent, Attempts: > 1 } => PageMailState.PossiblyRepeated,
            { State: LedgerState.Sent } => PageMailState.Sent,
            { State: LedgerState.Refused } => PageMailState.Failed,
            _ => PageMailState.Waiting,
        };
        return new MailRow(mail.ToName, mail.ToAddress, StepWords.Of(mail.Step), unit, mail.SentAt ?? mail.NextAttemptAt ?? mail.PreparedAt, state, mail.Problem);
    }
}
