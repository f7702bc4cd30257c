using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Program08.Reporting.Words;

namespace Program08.Functions.Api;

/// <summary>An answer as JSON with its ETag; who has it already gets 304.</summary>
internal static class ApiJson
{
    public const string ContentType = "application/json; charset=utf-8";

    public static IResult Of<T>(HttpRequest request, T answer) => Of(request, JsonSerializer.SerializeToUtf8Bytes(answer, ReportingJson.AnswerOptions));

    public static IResult Of(HttpRequest request, byte[] body)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        var response = request.HttpContext.Response;

        // A program may keep it, and asks each time whether it still holds; a browser somebody signed in with keeps nothing.
        if (request.HttpContext.ApiKey() is not null)
        {
            response.Headers.CacheControl = "private, no-cache";
        }

        response.Headers.ETag = tag.ToString();
        return request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, ContentType);
    }
}
