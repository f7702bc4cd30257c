using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed class WebFunctions(ScopeMark mark)
{
    [Function("Home")]
    public IResult Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{home:maxlength(0)?}")] HttpRequest request)
        => Results.Text($"home {request.Path}");

    [Function("DefaultRoute")]
    public static IActionResult DefaultRoute([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new ContentResult { Content = request.Method };

    [Function("Numbered")]
    public string Numbered(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id:int}/{name}/{when?}")] HttpRequest request, int id, string name, Guid? when, CancellationToken cancellation)
        => $"{id} {name} {when?.ToString("N") ?? "none"} {cancellation.CanBeCanceled}";

    [Function("Day")]
    public IResult Day([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "days/{day}")] HttpRequest request, DateOnly day) => Results.Text($"{day:yyyy-MM-dd}");

    [Function("ItemPost")]
    public static async Task<IActionResult> ItemPost(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "items/{id:int}/{name}/{when?}")] HttpRequest request, FunctionContext context)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(context.CancellationToken);
        return new OkObjectResult(new { Name = context.FunctionDefinition.Name, Body = body, Id = context.BindingContext.BindingData["id"] });
    }

    [Function("Object")]
    public static async ValueTask<object> Plain([HttpTrigger(AuthorizationLevel.Anonymous, Route = "object")] HttpRequest request)
    {
        await Task.Yield();
        return new { Answer = 42 };
    }

    [Function("Nothing")]
    public static void Nothing([HttpTrigger(AuthorizationLevel.Anonymous, Route = "nothing")] HttpRequest request) => request.HttpContext.Response.StatusCode = 204;

    [Function("Scope")]
    public IResult Scope([HttpTrigger(AuthorizationLevel.Anonymous, Route = "scope")] HttpRequest request, FunctionContext context)
    {
        var ofRequest = request.HttpContext.RequestServices.GetRequiredService<ScopeMark>();
        var ofContext = context.InstanceServices.GetRequiredService<ScopeMark>();
        return Results.Text($"{mark.Number} {ReferenceEquals(mark, ofRequest) && ReferenceEquals(mark, ofContext)}");
    }

    [Function("Logged")]
    public static void Logged([HttpTrigger(AuthorizationLevel.Anonymous, Route = "logged")] HttpRequest request, FunctionContext context)
    {
        context.GetLogger("By.Name").LogInformation("logged by {Kind}", "name");
        context.GetLogger<WebFunctions>().LogInformation("logged by {Kind}", "type");
    }

    [Function("Accessor")]
    public static IResult Accessor([HttpTrigger(AuthorizationLevel.Anonymous, Route = "accessor")] HttpRequest request)
        => Results.Text(request.HttpContext.RequestServices.GetRequiredService<IHttpContextAccessor>().HttpContext is null ? "empty" : "set");

    [Function("User")]
    public static IResult WhoAmI([HttpTrigger(AuthorizationLevel.Anonymous, Route = "user")] HttpRequest request)
        => Results.Text(request.HttpContext.User.Identity?.IsAuthenticated == true ? "somebody" : "nobody");

    [Function("Broken")]
    public static IResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, Route = "broken")] HttpRequest request)
        => throw new InvalidOperationException("the secret of the database");

    [Function("BrokenResult")]
    public static IResult BrokenResult([HttpTrigger(AuthorizationLevel.Anonymous, Route = "broken-result")] HttpRequest request) => new ThrowingResult();

    [Function("Size")]
    public static async Task<IResult> Size([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "size")] HttpRequest request)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        return Results.Text($"{copy.Length}");
    }

    [Function("Scheme")]
    public static IResult Scheme([HttpTrigger(AuthorizationLevel.Anonymous, Route = "scheme")] HttpRequest request)
        => Results.Text($"{request.Scheme} {request.Host} {request.HttpContext.Connection.RemoteIpAddress}");

    private sealed class ThrowingResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("rendering failed");
    }
}
