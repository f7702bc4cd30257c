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

/// <summary>What a coordinator does from the board: open, close, send for approval, send a unit's return back, give it more time.</summary>
public sealed class BoardActionsFunctions(Web web, CycleDesk cycles, ReturnDesk returns, BoardBuilder board, CycleRecords records, CycleStart start, Wakes wakes)
{
    [Function("OpenCycleNow")]
    public Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/mo")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(request, client, Notices.Opening, (cycle, person) => cycles.OpenNowAsync(cycle, person, cancellation), cancellation);

    [Function("CloseCycle")]
    public Task<IResult> Close([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/dong")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.Closing,
            async (cycle, person) => (await request.ReadFormAsync(cancellation))["confirm"] == "yes" || (await records.ListUnitsAsync(cycle, cancellation)).All(unit => unit.IsSettled)
                ? await cycles.CloseAsync(cycle, person, cancellation)
                : Outcomes.Fail<CycleRecord>(new Failure("confirm", new("Đánh dấu xác nhận trước khi đóng thu thập.", "Tick the box before closing."))),
            cancellation);

    [Function("SendForApproval")]
    public Task<IResult> SendForApproval([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/trinh-duyet")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.SentForApproval,
            async (cycle, person) => await cycles.SendForApprovalAsync(cycle, (await request.ReadFormAsync(cancellation))["reportHash"].ToString(), person, cancellation),
            cancellation);

    [Function("SendReturnBack")]
    public Task<IResult> SendBack([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/tra-lai")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActOnUnitAsync(request, client, Notices.SentBack, isExtension: false, (cycle, unit, person, form) => returns.SendBackAsync(cycle, unit, form["reason"].ToString(), person, cancellation), cancellation);

    [Function("ExtendUnit")]
    public Task<IResult> Extend([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/don-vi/{unit}/gia-han")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActOnUnitAsync(
            request,
            client,
            Notices.Extended,
            isExtension: true,
            async (cycle, unit, person, form) => DateTime.TryParseExact(form["until"], "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
                ? await returns.ExtendAsync(cycle, unit, new DateTimeOffset(until, VietnamTime.Offset).ToUniversalTime(), form["reason"].ToString(), person, cancellation)
                : Outcomes.Fail<UnitReport>(new Failure("until", new("Nhập ngày và giờ của hạn mới.", "Enter the new day and time."))),
            cancellation);

    private async Task<IResult> ActAsync(HttpRequest request, DurableTaskClient client, string notice, Func<CycleId, string, Task<Outcome<CycleRecord>>> act, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person))
        {
            return await web.RefuseAsync(request);
        }

        if (Web.Cycle(request) is not { } cycle || await records.FindCycleAsync(cycle, cancellation) is null)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (!(await act(cycle, person.Id)).TryGet(out _, out var failures))
        {
            return await BoardAsync(request, cycle, null, failures, cancellation);
        }

        await start.ScheduleAsync(client, cycle, cancellation);
        await wakes.RaiseAsync(client, cycle.Value, notice, cancellation);
        return Web.Go(PageRoutes.Board(cycle), notice);
    }

    private async Task<IResult> ActOnUnitAsync(
        HttpRequest request, DurableTaskClient client, string notice, bool isExtension, Func<CycleId, UnitCode, string, IFormCollection, Task<Outcome<UnitReport>>> act, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person))
        {
            return await web.RefuseAsync(request);
        }

        if (Web.Cycle(request) is not { } cycle || Web.Unit(request) is not { } unit || await records.FindUnitAsync(cycle, unit, cancellation) is null)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var form = await request.ReadFormAsync(cancellation);
        if (!(await act(cycle, unit, person.Id, form)).TryGet(out _, out var failures))
        {
            return await BoardAsync(request, cycle, new BoardUnitDraft(unit, isExtension, form["reason"], isExtension ? form["until"] : (string?)null), failures, cancellation);
        }

        await wakes.RaiseUnitAsync(client, await records.ReadCycleAsync(cycle, cancellation), unit, notice, cancellation);
        return Web.Go(PageRoutes.Board(cycle), notice);
    }

    private async Task<IResult> BoardAsync(HttpRequest request, CycleId cycle, BoardUnitDraft? draft, IReadOnlyList<Failure> failures, CancellationToken cancellation)
    {
        var errors = failures.Select(failure => new FormError(
            failure.Code switch { "REASON_TOO_SHORT" => "reason", "EXTENSION_IN_THE_PAST" or "EXTENSION_NOT_LATER" or "until" => "until", "confirm" => "confirm", _ => "" }, failure.Message.Vi)).ToList();
        return await board.BuildAsync(request, cycle, draft, errors, cancellation) is { } model
            ? await web.PageAsync<BoardPage>(model, StatusCodes.Status422UnprocessableEntity)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }
}
