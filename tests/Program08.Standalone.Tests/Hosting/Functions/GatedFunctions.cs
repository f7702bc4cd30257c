using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed class GatedFunctions(RequestGate gate)
{
    [Function("Gated")]
    public async Task<IResult> Gated([HttpTrigger(AuthorizationLevel.Anonymous, Route = "gated")] HttpRequest request)
    {
        gate.Entered.TrySetResult();
        await gate.Leave.Task;
        return Results.Text("finished");
    }

    [Function("Gatekeeper")]
    public static async Task<DateTime[]> Gatekeeper([OrchestrationTrigger] TaskOrchestrationContext context, int hours)
    {
        await context.CallActivityAsync("PassGate");
        var moments = new List<DateTime>();
        for (var i = 0; i < hours; i++)
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            moments.Add(context.CurrentUtcDateTime);
        }

        return [.. moments];
    }

    [Function("PassGate")]
    public Task PassGate([ActivityTrigger] string? nothing)
    {
        gate.Entered.TrySetResult();
        return gate.Leave.Task;
    }
}
