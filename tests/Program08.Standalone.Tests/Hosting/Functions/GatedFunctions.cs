using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

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
}
