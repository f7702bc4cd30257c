using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public class TableClient
{
    private readonly TableService _service;

    public TableClient(string connectionString, string tableName)
    {
        _service = new TableService(connectionString);
        Name = tableName;
    }

    protected TableClient()
    {
    }

    public virtual string Name { get; }

    private Uri EntitiesUri => new($"{_service.Endpoint}/{Name}");

    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(argument => Quoted((string)argument))]);
    }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_service.Endpoint}/Tables")
        {
            Content = TableJson.Content(writer => writer.WriteString("TableName", Name)),
        };
        request.Headers.Add("Prefer", "return-no-content");
        var response = await _service.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Status != (int)HttpStatusCode.Conflict)
        {
            response.ThrowIfFailed();
        }

        return Response.FromValue(new TableItem(Name), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, UriOf(partitionKey, rowKey));
        var response = await _service.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Status == (int)HttpStatusCode.NotFound)
        {
            return new MaybeResponse<T>(null, response);
        }

        response.ThrowIfFailed();
        using var json = response.ReadJson();
        return new MaybeResponse<T>((T)(ITableEntity)TableJson.EntityOf(json.RootElement), response);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new EntityPages<T>(_service, EntitiesUri, filter, maxPerPage, cancellationToken);

    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_service.Endpoint}/$batch") { Content = TransactionContent.Of(transactionActions, UriOf, EntitiesUri) };
        var response = await _service.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.ThrowIfFailed();
        IReadOnlyList<RestResponse> parts = await TransactionContent.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        if (parts.FirstOrDefault(part => part.IsError) is { } failed)
        {
            throw new TableTransactionFailedException(failed.Failure());
        }

        return Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }

    private Uri UriOf(string partitionKey, string rowKey) =>
        new($"{EntitiesUri}(PartitionKey={Uri.EscapeDataString(Quoted(partitionKey))},RowKey={Uri.EscapeDataString(Quoted(rowKey))})");

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
