namespace Program08.Functions.Operating;

/// <summary>For load balancers, service managers and monitors: is the process there, and can it keep its promises. Needs no sign-in, tells no secrets.</summary>
public sealed class ShowHealth(Readiness readiness, TimeProvider time)
{
    [Function("ShowLive")]
    public IResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "suc-khoe/song")] HttpRequest request) => Results.Json(new { status = "ok" });

    [Function("ShowReady")]
    public async Task<IResult> Ready([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "suc-khoe/san-sang")] HttpRequest request, CancellationToken cancellation)
    {
        var findings = await readiness.CheckAsync(cancellation);
        var worst = findings.Select(finding => finding.State).DefaultIfEmpty().Max();
        return Results.Json(
            new
            {
                status = Word(worst),
                at = time.GetUtcNow(),
                checks = findings.Select(finding => new { name = finding.Name, status = Word(finding.State), reason = finding.Reason }),
            },
            statusCode: worst == HealthState.Fail ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static string Word(HealthState state) => state switch
    {
        HealthState.Ok => "ok",
        HealthState.Warn => "warn",
        HealthState.Fail => "fail",
    };
}
