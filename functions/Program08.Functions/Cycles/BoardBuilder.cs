using Microsoft.Extensions.Options;
using Program08.Functions.Access;
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
public sealed class BoardBuilder(Web web, CycleRecords records, SourceDifferenceDesk differences, Catalogue catalogue, PeopleRecords people, CycleWords words, ReportFiles files, TimeProvider time, IOptions<ReportingOptions> options)
{
    private const int LatestHistory = 12;
    private const int LatestMails = 200;
    private const string FilterKey = "loc";

    public async Task<BoardModel?> BuildAsync(HttpRequest request, CycleId id, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        if (await records.FindCycleAsync(id, cancellation) is not { } cycle || await records.FindPlanAsync(id, cancellation) is not { } plan)
        {
            return null;
        }

        var everyone = (await people.ListAsync(cancellation)).ToDictionary(person => person.Id);
        var units = await records.ListUnitsAsync(id, cancellation);
        var report = cycle.ReportHash is null ? null : await records.FindReportAsync(id, cycle is { Stage: CycleStage.Published, InForce: { } inForce } ? inForce.Round : cycle.Round, cancellation);
        await records.IndexAsync(cycle, cancellation);
        var told = await records.Book.ReadHistoryAsync(CycleKeys.Partition(id), CycleKeys.Cycle, cancellation);
        var history = await records.Book.ReadRecentAsync(CycleKeys.Partition(id), LatestHistory, cancellation);
        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        IReadOnlyList<BoardUnit> rows = [.. await Task.WhenAll(plan.Roster.Select(entry => UnitAsync(plan, cycle, entry, units.First(unit => unit.Unit == entry.Unit.Code), everyone, cancellation)))];
        var mails = await records.ListLatestMailsAsync(id, LatestMails, cancellation);
        var map = TileMap.For(catalogue.Maps, [.. units.Select(unit => unit.Unit)]);
        return new BoardModel(
            web.Shell(request, plan.Title.Vi, report?.Report.HasSynthetic == true),
            new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            cycle.Stage,
            cycle.Round,
            Times(plan, cycle, report, told),
            rows,
            BoardFilters.Parse(request.Query[FilterKey]),
            map?.Name.Vi,
            [.. (map?.Tiles ?? []).Join(rows, tile => tile.Unit, row => row.Unit.Code, (tile, row) => new BoardTile(row, tile.Label, tile.Row, tile.Column))],
            BoardTasks.Of(plan, cycle, units, await VersionsAsync(id, units, cancellation), mails, everyone, time.GetUtcNow()),
            cycle.IsCollecting ? ContactWords.ToOwing(plan.Title.Vi, rows, new Uri(options.Value.BaseAddress), await words.ContactAsync(plan, cancellation)) : null,
            new BoardActions(
                CanOpen: cycle.Stage == CycleStage.Planned,
                CanClose: cycle.IsCollecting,
                CanSendForApproval: cycle.Stage == CycleStage.Consolidated),
            cycle.ReturnReason,
            report is null ? null : files.Of(id, report),
            Decisions(plan, cycle, await records.ListApprovalsAsync(id, cancellation)),
            [.. mails.OrderByDescending(mail => mail.SentAt ?? mail.PreparedAt).Select(mail => Row(plan, mail))],
            [.. history.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Sequence).Select(entry => HistoryRows.Of(entry, plan, everyone))],
            Differences(await differences.ListAsync(id, cancellation), request.HasFormContentType ? await request.ReadFormAsync(cancellation) : null),
            errors,
            cycle.Amendment,
            cycle.InForce);
    }

    /// <summary>Each unit's newest version, and the one that counts.</summary>
    private async Task<IReadOnlyList<ReturnRecord>> VersionsAsync(CycleId id, IReadOnlyList<UnitReport> units, CancellationToken cancellation)
    {
        var wanted = units.SelectMany(unit => new[] { unit.LatestVersion, unit.CountedVersion }.Distinct().Where(version => version > 0).Select(version => (unit.Unit, version)));
        return [.. (await Task.WhenAll(wanted.Select(one => records.FindReturnAsync(id, one.Unit, one.version, cancellation)))).OfType<ReturnRecord>()];
    }

    /// <param name="form">What was typed the last time; null for nothing.</param>
    internal static IReadOnlyList<BoardDifference> Differences(IReadOnlyList<UnexplainedDifference> differences, IFormCollection? form) =>
        [.. differences.Select(difference => $"{SourceDifferenceDesk.ReasonPrefix}{difference.Part.Key}").Zip(differences, (field, difference) => new BoardDifference(difference, field, form?[field]))];

    internal static IReadOnlyList<DecisionRow> Decisions(CyclePlan plan, CycleRecord cycle, IReadOnlyList<Reporting.Approvals.ApprovalRecord> approvals) =>
    [
        .. approvals.Where(approval => approval.Decision is not null).Select(approval => new DecisionRow(
            approval.Level,
            plan.Approvers.First(approver => approver.Level.Level == approval.Level).Level.Name.Vi,
            approval.Round,
            approval.Decision!.Approved,
            approval.Decision.ByName,
            approval.Decision.At,
            approval.Decision.Reason,
            approval.ReportHash,
            approval.Decision.Capacity,
            IsVoid: approval.Decision.Approved && approval.Round < cycle.Round && cycle.Published.All(publication => publication.Round != approval.Round))),
    ];

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
            latest is null ? 0 : Findings.ToExplain(latest),
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
            : plan.Roster.FirstOrDefault(entry => mail.Key.StartsWith($"mail:unit:{entry.Unit.Code}:", StringComparison.Ordinal))?.Unit.Name.Vi;
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
