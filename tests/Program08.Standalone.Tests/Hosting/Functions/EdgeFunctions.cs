using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed class EdgeFunctions
{
    public const int Length = 20_000;

    [Function("Whence")]
    public static IResult Whence([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "whence")] HttpRequest request)
        => Results.Text($"{request.Scheme} {request.Host} {request.HttpContext.Connection.RemoteIpAddress}");

    [Function("Personal")]
    public static IResult Personal([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        return Results.Content(new string('a', Length), "text/html; charset=utf-8");
    }

    [Function("Style")]
    public static IResult Style([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "style")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Content(new string('a', Length), "text/css");
    }

    [Function("Workbook")]
    public static IResult Workbook([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "workbook")] HttpRequest request)
        => Results.Bytes(new byte[Length], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    [Function("Take")]
    public static async Task<IResult> Take([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "take")] HttpRequest request)
    {
        await request.Body.CopyToAsync(Stream.Null);
        return Results.Text("taken");
    }
}
