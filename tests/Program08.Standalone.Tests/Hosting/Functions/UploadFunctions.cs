using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed class UploadFunctions
{
    [Function("Upload")]
    public static Task<IResult> Upload([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "upload")] HttpRequest request) => CountAsync(request);

    [Function("UploadRaised")]
    public static Task<IResult> UploadRaised([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "upload-raised")] HttpRequest request)
    {
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = 40_000_000;
        return CountAsync(request);
    }

    private static async Task<IResult> CountAsync(HttpRequest request)
    {
        await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
        return Results.Text("taken");
    }
}
