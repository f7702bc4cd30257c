using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Tests.Hosting.Functions;

internal static class Outer
{
    internal sealed class Nested
    {
        [Function("InNested")]
        public static void Run([ActivityTrigger] string input) => _ = input;
    }
}

internal sealed class NotPublicMethod
{
    [Function("NotPublic")]
    internal static void Run([ActivityTrigger] string input) => _ = input;
}

internal sealed class TwiceA
{
    [Function("Twice")]
    public static void Run([ActivityTrigger] string input) => _ = input;
}

internal sealed class TwiceB
{
    [Function("TWICE")]
    public static void Run([ActivityTrigger] string input) => _ = input;
}

internal sealed class BadName
{
    [Function("9 lives")]
    public static void Run([ActivityTrigger] string input) => _ = input;
}

internal sealed class ReservedName
{
    [Function("Host")]
    public static void Run([ActivityTrigger] string input) => _ = input;
}

internal sealed class AsyncVoid
{
    [Function("AsyncVoid")]
    public static async void Run([ActivityTrigger] string input) => await Task.FromResult(input);
}

internal sealed class NoTrigger
{
    [Function("NoTrigger")]
    public static void Run(string input) => _ = input;
}

internal sealed class TwoTriggers
{
    [Function("TwoTriggers")]
    public static void Run([ActivityTrigger] string input, [TimerTrigger("0 0 0 * * *")] TimerInfo timer) => _ = (input, timer);
}

internal abstract class AbstractClass
{
    [Function("Abstract")]
    public void Run([ActivityTrigger] string input) => _ = input;
}

internal sealed class GenericMethod
{
    [Function("Generic")]
    public static void Run<T>([ActivityTrigger] T input) => _ = input;
}

internal sealed class AdminRoute
{
    [Function("AdminRoute")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "administration/users")] HttpRequest request) => _ = request;
}

internal sealed class RuntimeByName
{
    [Function("RuntimeReport")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;
}

internal sealed class SlashRoute
{
    [Function("SlashRoute")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/")] HttpRequest request) => _ = request;
}

internal sealed class BrokenRoute
{
    [Function("BrokenRoute")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request) => _ = request;
}

internal sealed class SameRoute
{
    [Function("SameRouteOne")]
    public static void One([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "units/{code}/return")] HttpRequest request) => _ = request;

    [Function("SameRouteTwo")]
    public static void Two([HttpTrigger(AuthorizationLevel.Anonymous, "POST", Route = "Units/{unit}/Return")] HttpRequest request) => _ = request;
}

internal sealed class KeyedFunction
{
    [Function("Keyed")]
    public static void Run([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request) => _ = request;
}

internal sealed class UnboundParameter
{
    [Function("Unbound")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{id}")] HttpRequest request, string other) => _ = (request, other);
}

internal sealed class UnreadableRouteValue
{
    [Function("Unreadable")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{id}")] HttpRequest request, Uri id) => _ = (request, id);
}

internal sealed class BodyAsTrigger
{
    [Function("BodyAsTrigger")]
    public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] string body) => _ = body;
}

internal sealed class OrchestratorWithClient
{
    [Function("OrchestratorWithClient")]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, [DurableClient] DurableTaskClient client) => Task.FromResult((context, client));
}

internal sealed class OrchestratorWithToken
{
    [Function("OrchestratorWithToken")]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, CancellationToken cancellation) => Task.FromResult((context, cancellation));
}

internal sealed class OrchestratorWithList
{
    [Function("OrchestratorWithList")]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, IReadOnlyList<string> input) => Task.FromResult((context, input));
}

internal sealed class OrchestratorWithTwoInputs
{
    [Function("OrchestratorWithTwoInputs")]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string input, int second) => Task.FromResult((context, input, second));
}

internal sealed class RenamedOrchestrator
{
    [Function("Renamed")]
    public static Task Run([OrchestrationTrigger(Orchestration = "Other")] TaskOrchestrationContext context) => Task.FromResult(context);
}

internal sealed class ActivityWithTwo
{
    [Function("ActivityWithTwo")]
    public static void Run([ActivityTrigger] string input, int second) => _ = (input, second);
}

internal sealed class FiveFields
{
    [Function("FiveFields")]
    public static void Run([TimerTrigger("0 0 * * *")] TimerInfo timer) => _ = timer;
}

internal sealed class MissingSetting
{
    [Function("MissingSetting")]
    public static void Run([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer) => _ = timer;
}
