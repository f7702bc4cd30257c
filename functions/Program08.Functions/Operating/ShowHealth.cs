using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Message;

namespace Program08.Functions.Operating;

/// <summary>
/// For load balancers, service managers and monitors: is the process there, and can it keep its promises. A browser gets the same as a page.
/// Needs no sign-in, tells no secrets.
/// </summary>
public sealed class ShowHealth(Web web, Readiness readiness, TimeProvider time)
{
    [Function("ShowLive")]
    public IResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "suc-khoe/song")] HttpRequest request) => Results.Json(new { status = "ok" });

    [Function("ShowReady")]
    public async Task<IResult> Ready([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "suc-khoe/san-sang")] HttpRequest request, CancellationToken cancellation)
    {
        var findings = await readiness.CheckAsync(cancellation);
        var worst = findings.Select(finding => finding.State).DefaultIfEmpty().Max();
        if (request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)))
        {
            return await web.PageAsync<MessagePage>(Page(web.Shell(request, ""), findings, worst), StatusOf(worst));
        }

        return Results.Json(
            new
            {
                status = Word(worst),
                at = time.GetUtcNow(),
                checks = findings.Select(finding => new { name = finding.Name, status = Word(finding.State), reason = finding.Reason }),
            },
            statusCode: StatusOf(worst));
    }

    private static int StatusOf(HealthState worst) => worst == HealthState.Fail ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;

    private static MessageModel Page(Shell shell, IReadOnlyList<HealthFinding> findings, HealthState worst)
    {
        var (tone, heading) = worst switch
        {
            HealthState.Ok => (StateTone.Met, "Hệ thống sẵn sàng"),
            HealthState.Warn => (StateTone.Warning, "Hệ thống hoạt động, có điểm cần xem"),
            HealthState.Fail => (StateTone.Error, "Hệ thống chưa sẵn sàng"),
        };
        var lines = findings.OrderByDescending(finding => finding.State).Select(finding => $"{HealthWords.Of(finding.Name)}: {finding.ReasonVi}.");
        return new MessageModel(shell with { Title = heading }, tone, heading, [.. lines], new MenuLink("Về trang Việc của tôi", PageRoutes.Home));
    }

    private static string Word(HealthState state) => state switch
    {
        HealthState.Ok => "ok",
        HealthState.Warn => "warn",
        HealthState.Fail => "fail",
    };
}
