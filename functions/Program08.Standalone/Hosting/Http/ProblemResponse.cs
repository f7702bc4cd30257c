using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Program08.Standalone.Hosting.Http;

/// <summary>The answer when a function failed: problem details that tell the request's id and nothing of the cause.</summary>
internal static class ProblemResponse
{
    private static readonly string[] OfTheFailedBody =
    [
        HeaderNames.ContentLength, HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition, HeaderNames.ContentLanguage,
        HeaderNames.ContentRange, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Location, HeaderNames.SetCookie, HeaderNames.Expires,
    ];

    /// <summary>Other headers stay, those for security above all. A response already on its way is cut off.</summary>
    public static async Task WriteAsync(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        foreach (var name in OfTheFailedBody)
        {
            http.Response.Headers.Remove(name);
        }

        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/problem+json";
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "about:blank",
            title = ReasonPhrases.GetReasonPhrase(status),
            status,
            requestId = http.TraceIdentifier,
        });
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, CancellationToken.None);
    }
}
