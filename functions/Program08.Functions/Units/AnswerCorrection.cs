using System.Globalization;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Units;

/// <summary>Takes the unit's objection to figures entered on its behalf. It confirms them by signing their version off.</summary>
public sealed class AnswerCorrection(Web web, UnitPages pages, CorrectionDesk desk, Wakes wakes)
{
    [Function("ObjectToCorrection")]
    public async Task<IResult> ObjectTo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "don-vi/{programme}/{period}/{unit}/khong-dong-y")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.OwnUnit(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        var (cycle, unit, reason) = (view.Plan.Id, view.Unit.Unit, form["reason"].ToString());
        var version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (!(await desk.ObjectAsync(cycle, unit, version, reason, person.Id, cancellation)).TryGet(out _, out var failures))
        {
            var error = new FormError(failures[0].Code == "REASON_TOO_SHORT" ? "reason" : "", failures[0].Message.Vi);
            return await web.PageAsync<UnitPage>(await pages.UnitAsync(request, view, [error], cancellation, reason), StatusCodes.Status422UnprocessableEntity);
        }

        await wakes.RaiseUnitAsync(client, view.Cycle, unit, "Objected", CancellationToken.None);
        return Web.Go(PageRoutes.Unit(cycle, unit), Notices.Objected);
    }
}
