using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Moving;
using Program08.Functions.Printing;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>Puts a unit's rows together for its pages.</summary>
public sealed class UnitPages(Web web, CycleRecords records, Catalogue catalogue, PeopleRecords people, Corrections corrections, EvidenceDesk evidence, SignedCopyDesk copies, BrowserPrinter printer, TimeProvider time, IOptions<ReportingOptions> options)
{
    /// <summary>What every page of a unit starts from; null when there is no such unit in such a cycle, or the person may not see it.</summary>
    public async Task<UnitView?> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        return Web.Cycle(request) is { } id && Web.Unit(request) is { } code && MayUse.SeeUnit(Web.Person(request), code) ? await ReadAsync(id, code, cancellation) : null;
    }

    /// <summary>A unit in a cycle, whoever asks; null when there is none.</summary>
    public async Task<UnitView?> ReadAsync(CycleId id, UnitCode code, CancellationToken cancellation)
    {
        if (await records.FindPlanAsync(id, cancellation) is not { } plan || plan.Roster.FirstOrDefault(entry => entry.Unit.Code == code) is not { } entry
            || await records.FindCycleAsync(id, cancellation) is not { } cycle || await records.FindUnitAsync(id, code, cancellation) is not { } unit)
        {
            return null;
        }

        return new UnitView(plan, cycle, entry, unit, await catalogue.PinnedProgrammeAsync(id, cancellation));
    }

    /// <summary>The answer when <see cref="FindAsync"/> found nothing: a unit that is not there and one that may not be seen look the same.</summary>
    public Task<IResult> NotFoundAsync(HttpRequest request) =>
        Web.Person(request) is { } person && (person.Has(Role.Reporter) || person.Has(Role.Signer) || MayUse.Coordinate(person) || person.Has(Role.Auditor))
        && Web.Unit(request) is { } unit && MayUse.SeeUnit(person, unit)
            ? web.MessageAsync(request, StatusCodes.Status404NotFound)
            : web.RefuseAsync(request);

    public static CycleHead Head(UnitView view) => new(view.Plan.Id, view.Plan.Title.Vi, CatalogueNotice.For(view.Programme)?.Vi, MovedWords.Of(view.Cycle.Moved));

    public static UnitHead UnitHead(UnitView view) => new(view.Entry.Unit.Code, view.Entry.Unit.Name.Vi);

    public async Task<UnitModel> UnitAsync(HttpRequest request, UnitView view, IReadOnlyList<FormError> errors, CancellationToken cancellation, string? objection = null)
    {
        var person = Web.Person(request);
        var unit = view.Unit;
        var code = unit.Unit;
        var due = unit.DueAt(view.Plan);
        var returns = await records.ListReturnsAsync(view.Plan.Id, code, cancellation);
        var history = await records.Book.ReadHistoryAsync(CycleKeys.Partition(view.Plan.Id), CycleKeys.Unit(code), cancellation);
        var sentBackBy = history.LastOrDefault(entry => entry.Action == "SentBack")?.By;
        var files = await evidence.ListAsync(view.Plan.Id, code, cancellation);
        var papers = await copies.ListAsync(view.Plan.Id, code, cancellation);
        var everyone = await people.FindActorsAsync(
            [.. returns.Select(record => record.ReceivedBy), sentBackBy, .. view.Plan.Coordinators, .. view.Entry.Signers, unit.Release?.By, .. files.SelectMany(file => new[] { file.AddedBy, file.RemovedBy }), .. papers.Select(copy => copy.AddedBy)],
            cancellation);
        var coordinator = view.Plan.Coordinators.Select(id => everyone.GetValueOrDefault(id)).FirstOrDefault(known => known is not null);
        return new UnitModel(
            web.Shell(request, $"{view.Entry.Unit.Name.Vi} – {view.Plan.Title.Vi}"),
            Head(view),
            UnitHead(view),
            unit.Status,
            due,
            view.Cycle.IsCollecting && !unit.IsSettled && time.GetUtcNow() > due,
            unit.Missing,
            unit.SentBackReason is { } reason && unit.SentBackAt is { } at ? new SendBackNotice(reason, NameOf(sentBackBy, everyone), at, await corrections.NotedAsync(view.Plan, unit, cancellation)) : null,
            unit.ExtendedUntil is { } until ? new ExtensionNotice(until, history.LastOrDefault(entry => entry.Action == "Extended")?.Detail) : null,
            Closed(view),
            [.. returns.OrderByDescending(record => record.Version).Select(record => Summary(view, record, everyone))],
            view.IsOpen && MayUse.Report(person, code),
            view.IsOpen && MayUse.SignOff(person, code) && unit.CanSignOff,
            [.. view.Entry.Signers.Select(id => NameOf(id, everyone))],
            options.Value.MaximumUploadBytes,
            coordinator is null ? null : coordinator.Phone is null ? $"{coordinator.Name}, {coordinator.Email}" : $"{coordinator.Name}, {coordinator.Phone}",
            errors,
            Release(unit, everyone),
            await corrections.PendingAsync(view.Plan, unit, cancellation),
            view.IsOpen && unit.AwaitsConfirmation && MayUse.OwnUnit(person, code),
            objection,
            EvidenceOf(view, files, MayUse.Report(person, code), everyone),
            unit is { IsSettled: false, ExtensionAsked: { } asked } ? new ExtensionNotice(asked.Until, asked.Reason) : null,
            view is { IsOpen: true, Cycle.Amendment: null } && !unit.IsSettled && MayUse.OwnUnit(person, code),
            Amendment: view.IsOpen ? view.Cycle.Amendment : null,
            SignedCopy: unit.IsSubmitted ? SignedCopyOf(view, papers, MayUse.OwnUnit(person, code), everyone) : null);
    }

    private SignedCopyModel SignedCopyOf(UnitView view, IReadOnlyList<SignedCopyRecord> papers, bool isOwn, Dictionary<string, PersonRecord> everyone) => new(
        view.Unit.SubmittedVersion,
        view.Unit.OwesSignedCopy(view.Plan),
        isOwn && view.Cycle.Moved is null,
        [.. papers.Reverse().Select(copy => Row(copy, everyone))],
        options.Value.MaximumUploadBytes);

    private static SignedCopyRow Row(SignedCopyRecord copy, Dictionary<string, PersonRecord> everyone) => new(
        copy.Number,
        copy.Version,
        $"Số {copy.DocumentNumber} ngày {VietnameseFormat.Date(copy.SignedOn)}",
        $"{copy.Signer} – {SignerCapacities.Name(copy.Capacity).Vi}",
        copy.FileName,
        copy.FileLength,
        NameOf(copy.AddedBy, everyone),
        copy.AddedAt,
        copy.IsConfirmed);

    private EvidenceList EvidenceOf(UnitView view, IReadOnlyList<EvidenceRecord> files, bool isReporter, Dictionary<string, PersonRecord> everyone) =>
        new(
            [.. files.Select(file => new EvidenceRow(
                file.Number,
                file.FileName,
                file.FileLength,
                file.Measure is { } code && view.Programme.Find(code) is { } measure ? $"{measure.Number}. {measure.Name.Vi}" : "Cả báo cáo",
                NameOf(file.AddedBy, everyone),
                file.AddedAt,
                file.RemovedBy is { } by ? NameOf(by, everyone) : null,
                file.RemovedAt))],
            [.. view.Programme.Measures.Where(measure => AskedFigures.IsAskedOf(measure, view.Entry.Unit)).Select(measure =>
                new Choice(measure.Code.Value, $"{measure.Number}. {measure.Name.Vi}", measure switch { SupplementaryMeasure => "Biểu phụ", Milestone => "Nhiệm vụ", _ => "Chỉ tiêu" }))],
            isReporter && view.IsOpen && !view.Unit.IsSettled,
            options.Value.MaximumUploadBytes);

    public async Task<VersionModel?> VersionAsync(HttpRequest request, UnitView view, int number, IReadOnlyList<ExplanationDraft> drafts, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var code = view.Unit.Unit;
        if (await records.FindReturnAsync(view.Plan.Id, code, number, cancellation) is not { } record)
        {
            return null;
        }

        var person = Web.Person(request);
        var everyone = await people.FindActorsAsync(record.Explanations.Select(explanation => explanation.By).Prepend(record.ReceivedBy), cancellation);
        var isLatest = number == view.Unit.LatestVersion;
        return new VersionModel(
            web.Shell(request, $"Bản {number} – {view.Entry.Unit.Name.Vi}", IsSynthetic(record)),
            Head(view),
            UnitHead(view),
            Summary(view, record, everyone),
            [.. record.Findings.Select(finding => Row(view.Programme, record, finding, everyone))],
            await FiguresAsync(view, record, cancellation),
            record.Content?.Texts ?? [],
            RemediesOf(view.Programme, record),
            UnitReportFile.IsOffered(record),
            printer.IsAvailable,
            isLatest && view.IsOpen && view.Unit.CheckedVersion == number && MayUse.Report(person, code),
            isLatest && view.IsOpen && view.Unit.CanSignOff && MayUse.SignOff(person, code),
            view.Unit.LatestVersion,
            drafts,
            [.. errors, .. record.Findings.Select((finding, index) => (Refusal: drafts.FirstOrDefault(draft => draft.Fingerprint == finding.Fingerprint)?.Refusal, Number: index + 1)).Where(refused => refused.Refusal is not null).Select(refused => new FormError($"text-{refused.Number}", refused.Refusal!))]);
    }

    private static IReadOnlyList<RemedyRow> RemediesOf(Programme programme, ReturnRecord record) =>
        [.. (record.Content?.Remedies ?? []).Select(remedy => new RemedyRow(
            programme.Find(remedy.Measure) is { } measure ? $"{measure.Number}. {measure.Name.Vi}" : remedy.Measure.Value, remedy.Solution, remedy.Responsible, remedy.Deadline))];

    public async Task<ReviewModel?> ReviewAsync(HttpRequest request, UnitView view, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, view.Unit.LatestVersion, cancellation) is not { } record)
        {
            return null;
        }

        var everyone = await people.FindActorsAsync(record.Explanations.Select(explanation => explanation.By).Prepend(record.ReceivedBy), cancellation);
        return new ReviewModel(
            web.Shell(request, $"Xác nhận gửi – {view.Entry.Unit.Name.Vi}", IsSynthetic(record)),
            Head(view),
            UnitHead(view),
            Summary(view, record, everyone),
            await FiguresAsync(view, record, cancellation),
            record.Content?.Texts ?? [],
            RemediesOf(view.Programme, record),
            [.. record.Findings.Where(finding => finding.Severity == Severity.Explain).Select(finding => Row(view.Programme, record, finding, everyone))],
            view.Unit.Missing,
            person.Name,
            null,
            view.Entry.IsOnePersonUnit,
            Hindrance(view),
            errors);
    }

    public async Task<ReceiptModel?> ReceiptAsync(HttpRequest request, UnitView view, int number, CancellationToken cancellation)
    {
        var code = view.Unit.Unit;
        if (await records.FindReturnAsync(view.Plan.Id, code, number, cancellation) is not { SignOff: { } signed } record)
        {
            return null;
        }

        var paper = (await copies.ListAsync(view.Plan.Id, code, cancellation)).LastOrDefault(copy => copy.Version == number);
        var everyone = await people.FindActorsAsync([signed.By, paper?.AddedBy], cancellation);
        var asked = AskedFigures.For(view.Programme, view.Entry.Unit).ToList();
        return new ReceiptModel(
            web.Shell(request, $"Phiếu tiếp nhận – {view.Entry.Unit.Name.Vi}", IsSynthetic(record)),
            Head(view),
            UnitHead(view),
            signed.ReceiptNumber,
            number,
            record.FileName,
            ReturnHash.Of(record),
            record.ReceivedAt,
            signed.At,
            signed.InPlaceOf is null ? NameOf(signed.By, everyone) : $"{NameOf(signed.By, everyone)} (thay {signed.InPlaceOf})",
            signed.At > view.Unit.DueAt(view.Plan) ? signed.At - view.Unit.DueAt(view.Plan) : null,
            asked.Count(key => record.Content?.Find(key)?.Figure is Figure.Given or Figure.ConfirmedZero or { IsStanding: true }),
            asked.Count,
            record.Explained,
            view.Unit.SubmittedVersion > number ? view.Unit.SubmittedVersion : null,
            printer.IsAvailable,
            view.Unit.SubmittedVersion == number && view.Unit.OwesSignedCopy(view.Plan),
            paper is null ? null : Row(paper, everyone));
    }

    internal static ReleaseNotice? Release(UnitReport unit, Dictionary<string, PersonRecord> everyone) =>
        unit.Release is { } release ? new ReleaseNotice(release.Kind, release.Reason, NameOf(release.By, everyone), release.At) : null;

    /// <summary>All versions in a line each.</summary>
    public async Task<IReadOnlyList<VersionSummary>> SummariesAsync(UnitView view, IReadOnlyList<ReturnRecord> returns, CancellationToken cancellation)
    {
        var everyone = await people.FindActorsAsync(returns.Select(record => record.ReceivedBy), cancellation);
        return [.. returns.Select(record => Summary(view, record, everyone))];
    }

    private static CollectionClosed? Closed(UnitView view) => view switch
    {
        { Cycle.Stage: CycleStage.Planned } => new CollectionClosed("Đợt báo cáo chưa mở.", view.Plan.OpensAt),
        { Cycle.IsCollecting: true, Unit.Release: null } when view.Cycle.IsOutOfAmendment(view.Unit.Unit) => new CollectionClosed(Refusals.NotInAmendment.Message.Vi),
        { IsOpen: false, Unit.Release: null } => new CollectionClosed("Đợt thu thập số liệu đã đóng. Cần đính chính, đơn vị liên hệ chuyên viên điều phối."),
        _ => null,
    };

    private static string? Hindrance(UnitView view) => view switch
    {
        { Unit.Release: not null } => Refusals.Released.Message.Vi,
        { IsOpen: false } => Refusals.CollectionClosed.Message.Vi,
        { Unit.CanSignOff: false } when view.Unit.SubmittedVersion == view.Unit.LatestVersion && view.Unit.LatestVersion > 0 => "Bản này đã được xác nhận gửi.",
        { Unit.CanSignOff: false } => Refusals.NotPassed.Message.Vi,
        _ => null,
    };

    internal static VersionSummary Summary(UnitView view, ReturnRecord record, Dictionary<string, PersonRecord> everyone) =>
        new(
            record.Version,
            record.FileName,
            record.FileName is null ? null : record.FileLength,
            record.Correction is { } correction ? $"Điều phối nhập thay, theo {correction.CalledBy}" : record.BasedOn > 0 ? $"Áp dụng đề nghị vào bản {record.BasedOn}" : record.FileName is null ? "Điền trên trang" : "Tải lên tệp",
            record.ReceivedAt,
            NameOf(record.ReceivedBy, everyone),
            record.ReceivedAt > view.Unit.DueAt(view.Plan),
            record.CheckedAt is null ? null : record.Verdict,
            record.Findings.Count(finding => finding.Severity == Severity.Block),
            record.Unexplained,
            record.Explained,
            record.Findings.Count(finding => finding.Severity == Severity.Note),
            view.Unit.SubmittedVersion == record.Version && view.Unit.SentBackReason is null,
            record.SignOff?.ReceiptNumber);

    private static FindingRow Row(Programme programme, ReturnRecord record, Finding finding, Dictionary<string, PersonRecord> everyone)
    {
        var explanation = record.Explanations.FirstOrDefault(known => known.Fingerprint == finding.Fingerprint);
        var measure = finding.Place.Figure is { } key ? programme.Find(key.Measure) : null;
        return new FindingRow(
            finding, measure, explanation, explanation is null ? null : NameOf(explanation.By, everyone), programme.Rules.Any(rule => rule.Code == finding.Rule));
    }

    private async Task<List<FigureRow>> FiguresAsync(UnitView view, ReturnRecord record, CancellationToken cancellation)
    {
        var notes = record.Version >= view.Unit.SubmittedVersion ? await corrections.NotedAsync(view.Plan, view.Unit, cancellation) : [];
        var unconfirmed = view.Unit.AwaitsConfirmation && record.Version == view.Unit.CorrectionVersion ? record.Correction?.Figures ?? [] : [];
        return
        [
            .. (record.Content?.Figures ?? []).Where(figure => view.Programme.Find(figure.Key.Measure) is not null).Select(figure => new FigureRow(
                view.Programme.Find(figure.Key.Measure)!,
                figure,
                notes.FirstOrDefault(note => note.Key == figure.Key && note.IsOpen)?.Text,
                unconfirmed.Contains(figure.Key))),
        ];
    }

    public static bool IsSynthetic(ReturnRecord record) => record.Content?.Figures.Any(figure => figure.Mark != FigureMark.Reported) == true;

    private static string NameOf(string? id, Dictionary<string, PersonRecord> everyone) =>
        id is not null && everyone.TryGetValue(id, out var person) ? person.Name : "Hệ thống";
}
