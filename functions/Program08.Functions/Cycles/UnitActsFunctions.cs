using System.Globalization;
using Program08.Functions.Access;
using Program08.Functions.Units;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>One unit's page for the coordinator, and what is done there: send its return back, give it more time, let it off, tell its superior.</summary>
public sealed class UnitActsFunctions(Web web, UnitPages units, UnitActsBuilder builder, ReturnDesk returns, ReleaseDesk releases, EscalationDesk escalations, CycleRecords records, Wakes wakes)
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
            (cycle, unit, person, form) => returns.SendBackAsync(cycle, unit, form["reason"].ToString(), person, cancellation),
            cancellation);

    [Function("ExtendUnit")]
    public Task<IResult> Extend([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/gia-han")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Extended,
            form => new UnitActDraft(UnitActKind.Extend, form["reason"], form["until"]),
            async (cycle, unit, person, form) => DateTime.TryParseExact(form["until"], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
                ? await returns.ExtendAsync(cycle, unit, new DateTimeOffset(until, VietnamTime.Offset).ToUniversalTime(), form["reason"].ToString(), person, cancellation)
                : Refused("until", "Nhập ngày và giờ của hạn mới.", "Enter the new day and time."),
            cancellation);

    [Function("ReleaseUnit")]
    public Task<IResult> Release([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/mien-bao-cao")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Released,
            form => new UnitActDraft(UnitActKind.Release, form["reason"], Choice: form["kind"]),
            async (cycle, unit, person, form) => form["kind"].ToString() switch
            {
                "waived" => await releases.ReleaseAsync(cycle, unit, ReleaseKind.Waived, form["reason"].ToString(), person, cancellation),
                "excluded" => await releases.ReleaseAsync(cycle, unit, ReleaseKind.Excluded, form["reason"].ToString(), person, cancellation),
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
            (cycle, unit, person, _) => releases.ResumeAsync(cycle, unit, person, cancellation),
            cancellation);

    [Function("EscalateUnit")]
    public Task<IResult> Escalate([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/bao-cao-cap-tren")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Escalated,
            _ => new UnitActDraft(UnitActKind.Escalate),
            (cycle, unit, person, _) => escalations.EscalateAsync(cycle, unit, person, cancellation),
            cancellation);

    private async Task<IResult> ActAsync(
        HttpRequest request,
        DurableTaskClient client,
        string notice,
        Func<IFormCollection, UnitActDraft> draft,
        Func<CycleId, UnitCode, string, IFormCollection, Task<Outcome<UnitReport>>> act,
        CancellationToken cancellation)
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
        if (!(await act(cycle, unit, person.Id, form)).TryGet(out _, out var failures))
        {
            var errors = failures.Select(failure => new FormError(Field(failure.Code), failure.Message.Vi)).ToList();
            return await web.PageAsync<UnitActsPage>(await builder.BuildAsync(request, view, draft(form), errors, cancellation), StatusCodes.Status422UnprocessableEntity);
        }

        await wakes.RaiseUnitAsync(client, await records.ReadCycleAsync(cycle, cancellation), unit, notice, cancellation);
        return Web.Go(PageRoutes.UnitActs(cycle, unit), notice);
    }

    private static Outcome<UnitReport> Refused(string field, string vi, string en) => Outcomes.Fail<UnitReport>(new Failure(field, new(vi, en)));

    private static string Field(string code) => code switch
    {
        "REASON_TOO_SHORT" => "reason",
        "EXTENSION_IN_THE_PAST" or "EXTENSION_NOT_LATER" or "until" => "until",
        "kind" => "kind",
        _ => "",
    };
}
