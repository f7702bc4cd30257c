using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>What a coordinator does from the board: open, close, send for approval.</summary>
public sealed class BoardActionsFunctions(Web web, CycleDesk cycles, SourceDifferenceDesk differences, BoardBuilder board, CycleRecords records, CycleStart start, Wakes wakes)
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
            async (cycle, person) => (await request.ReadFormAsync(cancellation))["confirm"] == "yes" || !await IsAnyOpenAsync(cycle, cancellation)
                ? await cycles.CloseAsync(cycle, person, cancellation)
                : Outcomes.Fail<CycleRecord>(new Failure("confirm", new("Đánh dấu xác nhận trước khi đóng thu thập.", "Tick the box before closing."))),
            cancellation);

    [Function("SendForApproval")]
    public Task<IResult> SendForApproval([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/{programme}/{period}/trinh-duyet")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(
            request,
            client,
            Notices.SentForApproval,
            async (cycle, person) =>
            {
                var form = await request.ReadFormAsync(cancellation);
                var confirmed = await differences.ConfirmAsync(cycle, form["reportHash"].ToString(), FigureForms.Filled(form, SourceDifferenceDesk.ReasonPrefix).ToDictionary(), person, cancellation);
                return confirmed.TryGet(out var hash, out var failures) ? await cycles.SendForApprovalAsync(cycle, hash, person, cancellation) : Outcomes.Fail<CycleRecord>(failures);
            },
            cancellation);

    private async Task<bool> IsAnyOpenAsync(CycleId id, CancellationToken cancellation)
    {
        await records.IndexAsync(await records.ReadCycleAsync(id, cancellation), cancellation);
        return await records.ListOpenAsync(id, 1, cancellation).AnyAsync(cancellation);
    }

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
            return await BoardAsync(request, cycle, failures, cancellation);
        }

        await start.ScheduleAsync(client, cycle, cancellation);
        await wakes.RaiseAsync(client, cycle.Value, notice, cancellation);
        return Web.Go(PageRoutes.Board(cycle), notice);
    }

    private async Task<IResult> BoardAsync(HttpRequest request, CycleId cycle, IReadOnlyList<Failure> failures, CancellationToken cancellation)
    {
        var errors = failures.Select(failure => new FormError(failure.Code == "confirm" || failure.Code.StartsWith(SourceDifferenceDesk.ReasonPrefix, StringComparison.Ordinal) ? failure.Code : "", failure.Message.Vi)).ToList();
        return await board.BuildAsync(request, cycle, errors, cancellation) is { } model
            ? await web.PageAsync<BoardPage>(model, StatusCodes.Status422UnprocessableEntity)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }
}
