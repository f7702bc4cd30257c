using System.Globalization;
using Program08.Functions.Access;
using Program08.Functions.Units;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>One unit's page for the coordinator, and what is done there: send its return back, give it more time, let it off, tell its superior.</summary>
public sealed class UnitActsFunctions(Web web, UnitPages units, UnitActsBuilder builder, FigureForms forms, ReturnDesk returns, ReleaseDesk releases, EscalationDesk escalations, CorrectionDesk corrections, ContactDesk contacts, SourceDifferenceDesk differences, ReturnChecks checks, CycleRecords records, Wakes wakes)
{
    [Function("ShowUnitActs")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return await units.FindAsync(request, cancellation) is { } view
            ? await web.PageAsync<UnitActsPage>(await builder.BuildAsync(request, view, null, [], cancellation))
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("SendReturnBack")]
    public Task<IResult> SendBack([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/tra-lai")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.SentBack,
            form => new UnitActDraft(UnitActKind.SendBack, form["reason"]),
            (view, person, form) => returns.SendBackAsync(view.Plan.Id, view.Unit.Unit, form["reason"].ToString(), FigureForms.Notes(view, form), person, cancellation),
            cancellation,
            async (view, form, errors) => form["cells"] == "yes"
                ? await web.PageAsync<SendBackPage>(await forms.SendBackAsync(request, view, form, errors, cancellation), StatusCodes.Status422UnprocessableEntity)
                : null);

    [Function("ShowSendBack")]
    public Task<IResult> ShowSendBack([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/tra-lai")] HttpRequest request, CancellationToken cancellation) =>
        ShowFormAsync(request, async view => await web.PageAsync<SendBackPage>(await forms.SendBackAsync(request, view, null, [], cancellation)), cancellation);

    [Function("ShowCorrection")]
    public Task<IResult> ShowCorrection([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/nhap-thay")] HttpRequest request, CancellationToken cancellation) =>
        ShowFormAsync(request, async view => await web.PageAsync<CorrectPage>(await forms.CorrectAsync(request, view, null, [], cancellation)), cancellation);

    [Function("EnterCorrection")]
    public Task<IResult> EnterCorrection([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/nhap-thay")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Corrected,
            _ => new UnitActDraft(UnitActKind.Correct),
            (view, person, form) => CorrectAsync(view, person, form, cancellation),
            cancellation,
            async (view, form, errors) => await web.PageAsync<CorrectPage>(await forms.CorrectAsync(request, view, form, errors, cancellation), StatusCodes.Status422UnprocessableEntity));

    [Function("ExtendUnit")]
    public Task<IResult> Extend([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/gia-han")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Extended,
            form => new UnitActDraft(UnitActKind.Extend, form["reason"], form["until"]),
            async (view, person, form) => LocalTimes.Minute(form["until"]) is { } until
                ? await returns.ExtendAsync(view.Plan.Id, view.Unit.Unit, until, form["reason"].ToString(), person, cancellation)
                : Refused("until", "Nhập ngày và giờ của hạn mới.", "Enter the new day and time."),
            cancellation);

    [Function("ReleaseUnit")]
    public Task<IResult> Release([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/mien-bao-cao")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Released,
            form => new UnitActDraft(UnitActKind.Release, form["reason"], Choice: form["kind"]),
            async (view, person, form) => form["kind"].ToString() switch
            {
                "waived" => await releases.ReleaseAsync(view.Plan.Id, view.Unit.Unit, ReleaseKind.Waived, form["reason"].ToString(), person, cancellation),
                "excluded" => await releases.ReleaseAsync(view.Plan.Id, view.Unit.Unit, ReleaseKind.Excluded, form["reason"].ToString(), person, cancellation),
                _ => Refused("kind", "Chọn miễn báo cáo hoặc không thuộc diện báo cáo.", "Choose between waived and excluded."),
            },
            cancellation);

    [Function("ResumeUnit")]
    public Task<IResult> Resume([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/bao-cao-lai")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Resumed,
            _ => new UnitActDraft(UnitActKind.Resume),
            (view, person, _) => releases.ResumeAsync(view.Plan.Id, view.Unit.Unit, person, cancellation),
            cancellation);

    [Function("EscalateUnit")]
    public Task<IResult> Escalate([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/bao-cao-cap-tren")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Escalated,
            _ => new UnitActDraft(UnitActKind.Escalate),
            (view, person, _) => escalations.EscalateAsync(view.Plan.Id, view.Unit.Unit, person, cancellation),
            cancellation);

    [Function("AskToExplainDifferences")]
    public Task<IResult> AskToExplain([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/de-nghi-giai-trinh")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.AskedToExplain,
            _ => new UnitActDraft(UnitActKind.SendBack),
            (view, person, _) => differences.AskAsync(view.Plan.Id, view.Unit.Unit, person, cancellation),
            cancellation);

    private async Task<IResult> ActAsync(
        HttpRequest request,
        DurableTaskClient client,
        string notice,
        Func<IFormCollection, UnitActDraft> draft,
        Func<UnitView, string, IFormCollection, Task<Outcome<UnitReport>>> act,
        CancellationToken cancellation,
        Func<UnitView, IFormCollection, IReadOnlyList<FormError>, Task<IResult?>>? again = null)
    {
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person))
        {
            return await web.RefuseAsync(request);
        }

        if (await units.FindAsync(request, cancellation) is not { } view)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var form = await request.ReadFormAsync(cancellation);
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        if (!(await act(view, person.Id, form)).TryGet(out _, out var failures))
        {
            var errors = failures.Select(failure => new FormError(Field(failure.Code), failure.Message.Vi)).ToList();
            return again is not null && await again(view, form, errors) is { } page
                ? page
                : await web.PageAsync<UnitActsPage>(await builder.BuildAsync(request, view, draft(form), errors, cancellation), StatusCodes.Status422UnprocessableEntity);
        }

        await wakes.RaiseUnitAsync(client, await records.ReadCycleAsync(cycle, cancellation), unit, notice, cancellation);
        return Web.Go(PageRoutes.UnitActs(cycle, unit), notice);
    }

    [Function("NoteContact")]
    public Task<IResult> NoteContact([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/lien-he")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.ContactNoted,
            form => new UnitActDraft(UnitActKind.Contact, form["note"], form["promisedOn"], form["outcome"], form["with"], form["means"]),
            (view, person, form) => contacts.NoteAsync(view.Plan.Id, view.Unit.Unit, Contact(form), person, cancellation),
            cancellation);

    [Function("MarkExplanationsRead")]
    public Task<IResult> MarkRead([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/da-xem")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.ExplanationsRead,
            _ => new UnitActDraft(UnitActKind.Read),
            (view, person, form) => contacts.MarkReadAsync(view.Plan.Id, view.Unit.Unit, int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0, person, cancellation),
            cancellation);

    private static ContactRequest Contact(IFormCollection form) => new(
        form["with"].ToString(),
        Enum.TryParse<ContactMeans>(form["means"], out var means) && Enum.IsDefined(means) ? means : ContactMeans.Telephone,
        Enum.TryParse<ContactOutcome>(form["outcome"], out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
        LocalTimes.Day(form["promisedOn"]),
        form["note"].ToString());

    private async Task<IResult> ShowFormAsync(HttpRequest request, Func<UnitView, Task<IResult>> show, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        // There is nothing to look at before something was submitted.
        return await units.FindAsync(request, cancellation) is { Unit.SubmittedVersion: > 0 } view ? await show(view) : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private async Task<Outcome<UnitReport>> CorrectAsync(UnitView view, string person, IFormCollection form, CancellationToken cancellation)
    {
        if (LocalTimes.Minute(form["calledAt"]) is not { } calledAt)
        {
            return Refused("calledAt", "Nhập ngày và giờ đơn vị báo.", "Enter the day and time of the call.");
        }

        var correction = new CorrectionRequest(FigureForms.Changes(view, form), form["calledBy"].ToString(), calledAt, form["reason"].ToString());
        if (!(await corrections.EnterAsync(view.Plan.Id, view.Unit.Unit, correction, person, cancellation)).TryGet(out var version, out var failures))
        {
            return Outcomes.Fail<UnitReport>(failures);
        }

        await checks.CheckAsync(view.Plan.Id, view.Unit.Unit, version, CancellationToken.None);
        return Outcomes.Success(await records.ReadUnitAsync(view.Plan.Id, view.Unit.Unit, CancellationToken.None));
    }

    private static Outcome<UnitReport> Refused(string field, string vi, string en) => Outcomes.Fail<UnitReport>(new Failure(field, new(vi, en)));

    private static string Field(string code) => code switch
    {
        "REASON_TOO_SHORT" => "reason",
        "EXTENSION_IN_THE_PAST" or "EXTENSION_NOT_LATER" or "until" => "until",
        "kind" or "calledBy" or "calledAt" or "with" or "outcome" or "promisedOn" => code,
        _ when code.StartsWith(CorrectionDesk.FigurePrefix, StringComparison.Ordinal) || DraftForm.IsControl(code) => code,
        _ => "",
    };
}
