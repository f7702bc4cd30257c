using Program08.Functions.Access;
using Program08.Functions.Api.Answers;
using Program08.Functions.Units;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>A unit's return in a cycle: where it stands, and each version with its findings and figures.</summary>
public sealed class ReadReturns(Web web, UnitPages pages, UnitFiles files, CycleRecords records)
{
    internal const string Route = "api/v1/cycles/{programme}/{period}/units/{unit}";

    [Function("ReadReturn")]
    public async Task<IResult> Return([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, cancellation) is not { } view)
        {
            return await NotFoundAsync(request);
        }

        var versions = await records.ListReturnsAsync(view.Plan.Id, view.Unit.Unit, cancellation);
        return ApiJson.Of(request, ReturnAnswer.Of(view.Plan, view.Entry, view.Unit, view.IsOpen, versions.Select(ReturnAnswersBuilder.Summary)));
    }

    [Function("ReadReturnVersion")]
    public async Task<IResult> Version([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/versions/{version}")] HttpRequest request, CancellationToken cancellation) =>
        await FindAsync(request, cancellation) is { } view && await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "version"), cancellation) is { } record
            ? ApiJson.Of(request, ReturnAnswersBuilder.Version(view, record))
            : await NotFoundAsync(request);

    /// <summary>The unit's prefilled workbook, the same as on its page.</summary>
    [Function("ReadTemplate")]
    public async Task<IResult> Template([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/template")] HttpRequest request, CancellationToken cancellation) =>
        await FindAsync(request, cancellation) is { } view ? await files.TemplateAsync(view, cancellation) : await NotFoundAsync(request);

    private async Task<UnitView?> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        Web.Cycle(request) is { } cycle && Web.Unit(request) is { } unit && MayRead(request, unit) ? await pages.ReadAsync(cycle, unit, cancellation) : null;

    private Task<IResult> NotFoundAsync(HttpRequest request) =>
        web.RefuseOrAsync(request, Web.Unit(request) is { } unit ? MayRead(request, unit) : ApiRequests.MayRead(request, ApiScope.Returns), StatusCodes.Status404NotFound);

    /// <summary>Who may see every unit's, and a unit's own: a key that sends for it too.</summary>
    private static bool MayRead(HttpRequest request, UnitCode unit) => ApiRequests.MayRead(request, ApiScope.Returns) || MayUse.SeeUnit(Web.Person(request), unit);
}
