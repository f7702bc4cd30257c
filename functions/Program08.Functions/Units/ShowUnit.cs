using Program08.Functions.Access;
using Program08.Pages.Units;

namespace Program08.Functions.Units;

/// <summary>Pages of a unit in a cycle: overview, a version with its verdict, check answers, receipt.</summary>
public sealed class ShowUnit(Web web, UnitPages pages)
{
    [Function(nameof(ShowUnit))]
    public async Task<IResult> Overview([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}")] HttpRequest request, CancellationToken cancellation) =>
        await pages.FindAsync(request, cancellation) is { } view
            ? await web.PageAsync<UnitPage>(await pages.UnitAsync(request, view, [], cancellation))
            : await pages.NotFoundAsync(request);

    [Function("ShowVersion")]
    public async Task<IResult> Version([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/ban/{version}")] HttpRequest request, CancellationToken cancellation) =>
        await pages.FindAsync(request, cancellation) is { } view && await pages.VersionAsync(request, view, Web.Number(request, "version"), [], [], cancellation) is { } model
            ? await web.PageAsync<VersionPage>(model)
            : await pages.NotFoundAsync(request);

    [Function("ShowReview")]
    public async Task<IResult> Review([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/xac-nhan")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || !MayUse.SignOff(Web.Person(request), view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        return await pages.ReviewAsync(request, view, [], cancellation) is { } model
            ? await web.PageAsync<ReviewPage>(model)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("ShowReceipt")]
    public async Task<IResult> Receipt([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/phieu/{version}")] HttpRequest request, CancellationToken cancellation) =>
        await pages.FindAsync(request, cancellation) is { } view && await pages.ReceiptAsync(request, view, Web.Number(request, "version"), cancellation) is { } model
            ? await web.PageAsync<ReceiptPage>(model)
            : await pages.NotFoundAsync(request);
}
