using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A query, page by page: the service says in two headers where the next page begins.</summary>
internal sealed class EntityPages<T>(TableService service, Uri entities, string filter, int? maxPerPage, CancellationToken cancellation) : AsyncPageable<T>(cancellation)
    where T : class, ITableEntity
{
    private const string ContinuationHeader = "x-ms-continuation-";
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";

    // The answer may hold a whole page of big entities; the service itself ends a page at 1,000 entities.
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        var continuation = continuationToken;
        do
        {
            var page = await ReadAsync(continuation, pageSizeHint ?? maxPerPage, CancellationToken).ConfigureAwait(false);
            yield return page;
            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }

    private async Task<Page<T>> ReadAsync(string continuation, int? pageSize, CancellationToken cancellationToken)
    {
        string[] query =
        [
            .. filter is null ? (string[])[] : [$"$filter={Uri.EscapeDataString(filter)}"],
            .. pageSize is null ? (string[])[] : [$"$top={pageSize.Value.ToString(CultureInfo.InvariantCulture)}"],
            .. continuation is null ? (string[])[] : [continuation],
        ];
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{entities}()?{string.Join('&', query)}");
        var response = await service.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.ThrowIfFailed();
        using var json = response.ReadJson();
        var values = json.RootElement.GetProperty("value").EnumerateArray().Select(item => (T)(ITableEntity)TableJson.EntityOf(item)).ToList();
        return Page<T>.FromValues(values, NextOf(response), response);
    }

    private static string NextOf(RestResponse response)
    {
        string[] parts = [.. new[] { NextPartition, NextRow }
            .Where(name => response.Headers.Contains(ContinuationHeader + name))
            .Select(name => $"{name}={Uri.EscapeDataString(response.Headers.TryGetValue(ContinuationHeader + name, out var value) ? value : "")}")];
        return parts.Length == 0 ? null : string.Join('&', parts);
    }
}
