using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Program08.Pages.Message;

namespace Program08.Functions.Access;

/// <summary>A refusal as problem details (RFC 9457), for a program that asks; people get a page.</summary>
internal static class ProblemAnswer
{
    private const string ContentType = "application/problem+json";

    /// <summary>Only who names JSON and not HTML in <c>Accept</c>; a browser, or a caller that says nothing, gets the page.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Any(IsJson) && !accepted.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The words of the page: title in English for logs, detail in Vietnamese for whoever shows it to a person.</summary>
    public static IResult Of(MessageModel message, int status) => Results.Json(
        new
        {
            type = "about:blank",
            title = ReasonPhrases.GetReasonPhrase(status),
            status,
            detail = string.Join(' ', message.Lines),
            requestId = message.Reference,
        },
        contentType: ContentType,
        statusCode: status);

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals(ContentType, StringComparison.OrdinalIgnoreCase);
}
