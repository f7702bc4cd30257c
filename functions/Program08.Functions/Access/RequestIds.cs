using System.Diagnostics;

namespace Program08.Functions.Access;

/// <summary>One name for a request, in its answer, on its error page and in every log line, so that a person's report leads to the cause.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";
    private const int Longest = 64;

    /// <summary>
    /// The caller's own <c>X-Request-Id</c> when it is plain (letters, digits, '.', '_', '-', at most 64), else the trace of its <c>traceparent</c>,
    /// else the server's. A caller can choose what is logged, but never write into the log with it.
    /// </summary>
    public static string Settle(HttpContext http)
    {
        var id = http.Request.Headers[Header].ToString() is { Length: > 0 } asked && IsPlain(asked) ? asked
            : ActivityContext.TryParse(http.Request.Headers.TraceParent, null, out var trace) ? trace.TraceId.ToHexString()
            : http.TraceIdentifier;
        http.TraceIdentifier = id;
        http.Response.Headers[Header] = id;
        return id;
    }

    private static bool IsPlain(string id) => id.Length <= Longest && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
