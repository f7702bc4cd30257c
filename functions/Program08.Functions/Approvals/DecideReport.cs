using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Approvals;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Approvals;

/// <summary>The approver's page. Opening it decides nothing; a decision takes the form, its token, and the code of the authenticator app or the password again.</summary>
public sealed class DecideReport(Web web, ApprovalPages pages, DecisionDesk desk, Proof proof, Wakes wakes)
{
    [Function("ShowApproval")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "duyet/{programme}/{period}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.SeeApproval(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return await pages.BuildAsync(request, null, null, [], cancellation) is { } model
            ? await web.PageAsync<ApprovalPage>(model)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function(nameof(DecideReport))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "duyet/{programme}/{period}")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.DecideSomewhere(person) || Web.Cycle(request) is not { } cycle)
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        string choice = form["decision"].ToString(), reason = form["reason"].ToString();
        if (choice is not ("approve" or "return"))
        {
            return await AgainAsync(request, choice, reason, new FormError("decision", "Chọn duyệt hoặc trả lại."), cancellation);
        }

        if (await proof.WrongAsync(person, form, "Quyết định chưa được ghi nhận.") is { } wrong)
        {
            return await AgainAsync(request, choice, reason, wrong, cancellation);
        }

        if (await pages.LevelAsync(cycle, person, cancellation) is not { } level)
        {
            return await web.RefuseAsync(request);
        }

        if (!(await desk.DecideAsync(cycle, level, choice == "approve", reason, form["reportHash"].ToString(), person, cancellation)).TryGet(out var decision, out var failures))
        {
            return await AgainAsync(request, choice, reason, new FormError(failures[0].Code == "reason" ? "reason" : "", failures[0].Message.Vi), cancellation);
        }

        var (round, _) = await pages.WhereAsync(cycle, cancellation);
        await wakes.RaiseAsync(client, cycle.ApprovalInstance(level, round), "Decided", CancellationToken.None);

        // A late click lands on the page that says who decided what, and when.
        return decision.By == person.Id && decision.Paper is null && decision.Approved == (choice == "approve")
            ? Web.Go(PageRoutes.Approval(cycle), decision.Approved ? Notices.Approved : Notices.Returned)
            : Web.Go(PageRoutes.Approval(cycle));
    }

    private async Task<IResult> AgainAsync(HttpRequest request, string choice, string reason, FormError error, CancellationToken cancellation) =>
        await pages.BuildAsync(request, choice, reason, [error], cancellation) is { } model
            ? await web.PageAsync<ApprovalPage>(model, StatusCodes.Status422UnprocessableEntity)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
}
