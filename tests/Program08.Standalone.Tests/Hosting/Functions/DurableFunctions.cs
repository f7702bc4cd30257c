using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed record Greeting(string Name, int Times);

public sealed class DurableFunctions(ScopeMark mark)
{
    [Function("Start")]
    public static async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{id}/{times:int}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string id,
        int times,
        CancellationToken cancellation)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Greet", new Greeting(id, times), new StartOrchestrationOptions(id), cancellation);
        return Results.Accepted($"/status/{id}");
    }

    [Function("Wake")]
    public static async Task<IResult> Wake(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "wake/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client, string id)
    {
        await client.RaiseEventAsync(id, "Woken", "tea");
        return Results.NoContent();
    }

    [Function("Status")]
    public static async Task<IResult> Status(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "status/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client, string id)
    {
        var instance = await client.GetInstanceAsync(id, getInputsAndOutputs: true);
        return Results.Text($"{instance?.RuntimeStatus} {instance?.SerializedOutput}{instance?.FailureDetails?.ErrorMessage}");
    }

    [Function("Greet")]
    public static async Task<string> Greet([OrchestrationTrigger] TaskOrchestrationContext context, Greeting greeting, FunctionContext function)
    {
        var lines = new List<string>();
        for (var i = 1; i <= greeting.Times; i++)
        {
            lines.Add(await context.CallActivityAsync<string>("SayHello", greeting with { Times = i }));
            await context.CreateTimer(TimeSpan.FromDays(7), CancellationToken.None);
        }

        var drink = await context.WaitForExternalEvent<string>("Woken");
        return $"{string.Join(", ", lines)}; {drink} {context.CurrentUtcDateTime:MM-dd} {function.FunctionDefinition.Name}";
    }

    [Function("SayHello")]
    public async Task<string> SayHello([ActivityTrigger] Greeting greeting, FunctionContext context, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        return $"{greeting.Name} {greeting.Times} {mark.IsDisposed} {context.FunctionDefinition.InputBindings["greeting"].Type}";
    }

    [Function("Echo")]
    public static Task<string> Echo([OrchestrationTrigger] TaskOrchestrationContext context, string input) => context.CallActivityAsync<string>("EchoBack", input);

    [Function("Count")]
    public static int Count([OrchestrationTrigger] TaskOrchestrationContext context, int input) => input + 1;

    [Function("EchoBack")]
    public static string EchoBack([ActivityTrigger] string? text) => text ?? "nothing";
}
