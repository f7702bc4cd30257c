using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed class MiddlewareFunctions(ConcurrentQueue<string> steps)
{
    [Function("Noted")]
    public IResult Noted([HttpTrigger(AuthorizationLevel.Anonymous, Route = "noted")] HttpRequest request)
    {
        steps.Enqueue("function");
        return new NotedResult(steps);
    }

    [Function("Carried")]
    public static IResult Carried([HttpTrigger(AuthorizationLevel.Anonymous, Route = "carried")] HttpRequest request, FunctionContext context)
        => Results.Text($"{context.Items["who"]} {context.Features.Get<ScopeMark>() is not null}");

    private sealed class NotedResult(ConcurrentQueue<string> steps) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            steps.Enqueue("result");
            return httpContext.Response.WriteAsync("rendered");
        }
    }
}
