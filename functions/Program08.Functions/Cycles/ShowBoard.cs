using Program08.Functions.Access;
using Program08.Pages;
using Program08.Reporting.Cycles;

namespace Program08.Functions.Cycles;

/// <summary>The coordinator's board of one cycle.</summary>
public sealed class ShowBoard(Web web, BoardBuilder board)
{
    [Function(nameof(ShowBoard))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dieu-phoi/{programme}/{period}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return Web.Cycle(request) is { } cycle && await board.BuildAsync(request, cycle, [], cancellation) is { } model
            ? await web.PageAsync<Program08.Pages.Cycles.BoardPage>(model)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }
}
