using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>An answer of the service, read whole; also one of the answers inside the answer to a transaction.</summary>
internal sealed class RestResponse(int status, string reasonPhrase, IReadOnlyDictionary<string, string> headers, byte[] body) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => reasonPhrase;

    public override Stream ContentStream { get; set; } = new MemoryStream(body, writable: false);

    public override string ClientRequestId { get; set; } = "";

    public override bool IsError => Status >= 400;

    /// <summary>The service's word for what went wrong, or null.</summary>
    public string ErrorCode => Error()?.GetProperty("code").GetString();

    public static async Task<RestResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new RestResponse((int)response.StatusCode, response.ReasonPhrase, headers, body);
    }

    public JsonDocument ReadJson() => JsonDocument.Parse(body);

    public void ThrowIfFailed()
    {
        if (IsError)
        {
            throw Failure();
        }
    }

    public RequestFailedException Failure()
    {
        var message = Error()?.GetProperty("message").GetProperty("value").GetString() ?? $"Status {Status} ({ReasonPhrase})";
        return new RequestFailedException(Status, message, ErrorCode, innerException: null);
    }

    public override void Dispose() => ContentStream.Dispose();

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string> values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    private JsonElement? Error()
    {
        if (!IsError || body.Length == 0 || body[0] != '{')
        {
            return null;
        }

        using var json = ReadJson();
        return json.RootElement.TryGetProperty("odata.error", out var error) ? error.Clone() : null;
    }
}
