using System.Globalization;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>An entity-group transaction on the wire: HTTP requests as parts of a multipart body, one set that is done whole or not at all.</summary>
internal static class TransactionContent
{
    private const string LineEnd = "\r\n";

    public static MultipartContent Of(IEnumerable<TableTransactionAction> actions, Func<string, string, Uri> uriOf, Uri entities)
    {
        var changes = Multipart("changeset");
        foreach (var action in actions)
        {
            changes.Add(PartOf(action, uriOf, entities));
        }

        var batch = Multipart("batch");
        batch.Add(changes);
        return batch;
    }

    public static async Task<IReadOnlyList<RestResponse>> ReadAsync(RestResponse response, CancellationToken cancellation)
    {
        using var reader = new StreamReader(response.ContentStream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);

        // Bodies are one line of JSON, so a part can be found by the line its answer begins with.
        return [.. text.Split(LineEnd + "HTTP/1.1 ")[1..].Select(PartOf)];
    }

    // .NET puts the boundary in quotes, which the emulator takes for a part of it.
    private static MultipartContent Multipart(string name)
    {
        var boundary = $"{name}_{Guid.NewGuid()}";
        var content = new MultipartContent("mixed", boundary);
        content.Headers.ContentType!.Parameters.Single().Value = boundary;
        return content;
    }

    private static ByteArrayContent PartOf(TableTransactionAction action, Func<string, string, Uri> uriOf, Uri entities)
    {
        var (method, uri) = action.ActionType switch
        {
            TableTransactionActionType.Add => (HttpMethod.Post, entities),
            TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => (HttpMethod.Put, uriOf(action.Entity.PartitionKey, action.Entity.RowKey)),
            TableTransactionActionType.Delete => (HttpMethod.Delete, uriOf(action.Entity.PartitionKey, action.Entity.RowKey)),
            _ => throw new NotSupportedException($"{action.ActionType} is not part of this stand-in."),
        };
        var head = new StringBuilder($"{method} {uri.AbsoluteUri} HTTP/1.1{LineEnd}");
        head.Append(CultureInfo.InvariantCulture, $"Accept: {TableJson.MediaType}{LineEnd}DataServiceVersion: 3.0{LineEnd}Prefer: return-no-content{LineEnd}");
        if (action.ActionType is TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
        {
            head.Append(CultureInfo.InvariantCulture, $"If-Match: {action.ETag.ToString("H")}{LineEnd}");
        }

        byte[] body = action.ActionType == TableTransactionActionType.Delete ? [] : TableJson.Bytes((TableEntity)action.Entity);
        head.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json{LineEnd}Content-Length: {body.Length}{LineEnd}{LineEnd}");

        var part = new ByteArrayContent([.. Encoding.ASCII.GetBytes(head.ToString()), .. body, .. "\r\n"u8]);
        part.Headers.TryAddWithoutValidation("Content-Type", "application/http");
        part.Headers.TryAddWithoutValidation("Content-Transfer-Encoding", "binary");
        return part;
    }

    private static RestResponse PartOf(string text)
    {
        var lines = text.Split(LineEnd);
        var status = lines[0].Split(' ', 2);
        var headers = lines.Skip(1).TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = lines.SkipWhile(line => line.Length > 0).Skip(1).FirstOrDefault(line => line.StartsWith('{')) ?? "";
        return new RestResponse(int.Parse(status[0], CultureInfo.InvariantCulture), status.Length > 1 ? status[1] : "", headers, Encoding.UTF8.GetBytes(body));
    }
}
