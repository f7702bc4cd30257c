using Microsoft.AspNetCore.WebUtilities;
using Program08.Reporting.Words;

namespace Program08.Functions.Api;

/// <summary>A refusal to a program: problem details (RFC 9457) with the failure's code and both languages.</summary>
internal static class ApiProblem
{
    public const string ContentType = "application/problem+json";

    public static IResult Of(HttpContext http, int status, Failure? failure = null)
    {
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var known = failure ?? Usual(status);
        return Results.Json(
            new ApiProblemAnswer("about:blank", ReasonPhrases.GetReasonPhrase(status), status, known.Message.Vi, known.Code, known.Message, http.TraceIdentifier),
            ReportingJson.AnswerOptions,
            ContentType,
            status);
    }

    /// <summary>What a status says by itself.</summary>
    public static Failure Usual(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("BAD_REQUEST", new("Yêu cầu chưa đúng; xem Tài liệu API.", "The request is not as the documentation says.")),
        StatusCodes.Status401Unauthorized => new("NO_KEY", new(
            "Cần khóa truy cập còn hiệu lực ở đầu mục Authorization: Bearer.", "A valid access key is needed in the header Authorization: Bearer.")),
        StatusCodes.Status403Forbidden => new("NOT_ALLOWED", new("Khóa hoặc vai trò này không có quyền xem hay làm việc đó.", "This key or role may not see or do that.")),
        StatusCodes.Status404NotFound => new("NOT_FOUND", new("Không có mục này.", "There is no such thing.")),
        StatusCodes.Status409Conflict => new("CONFLICT", new("Việc này trái với tình trạng hiện tại.", "This is at odds with how things stand.")),
        StatusCodes.Status413PayloadTooLarge => new("TOO_LARGE", new("Tệp lớn hơn mức được nhận.", "The file is larger than what is taken.")),
        StatusCodes.Status422UnprocessableEntity => new("NOT_TAKEN", new("Nội dung gửi lên không nhận được; lý do ở mục code.", "What was sent can't be taken; the code says why.")),
        StatusCodes.Status429TooManyRequests => new("TOO_OFTEN", new("Gửi quá dày; đợi theo mục Retry-After.", "Too many requests; wait as Retry-After says.")),
        StatusCodes.Status500InternalServerError => new("INTERNAL", new(
            "Có lỗi trong hệ thống; việc đã được nhận không bị mất. Báo người quản trị mã requestId.", "Something went wrong here; nothing acknowledged is lost. Tell the administrator the requestId.")),
        _ => new($"HTTP_{status}", new("Yêu cầu chưa được thực hiện.", $"{ReasonPhrases.GetReasonPhrase(status)}.")),
    };
}
