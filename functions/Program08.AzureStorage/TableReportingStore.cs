using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Storage.Blobs;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.AzureStorage;

/// <summary>
/// Rows as entities of one Azure table: partition and key are those of the row, a commit is one entity-group transaction, the ETag is the service's.
/// </summary>
/// <remarks>
/// Limits of the service ("Understanding the Table service data model", "Performing entity group transactions"): 64 KiB a string, 1 MiB an
/// entity, 100 changes and 4 MiB a transaction. JSON is split over several strings; what doesn't fit lies in a blob named by the hash of its
/// content, written before the transaction and never changed or deleted here, so that a pointer always leads to what it was written for.
/// A conflict leaves such a blob behind unused. Listing asks for a range of keys in one partition, page by page, and never scans the table.
/// </remarks>
public sealed class TableReportingStore : IReportingStore
{
    // "Scalability and performance targets for Table storage": 2,000 entities a second for a partition; a page could hold 1,000.
    private const int RowsAPage = 750;
    private static readonly TimeSpan PauseBetweenPages = TimeSpan.FromSeconds(1);

    private readonly TableClient _table;
    private readonly BlobUploadStore _overflow;

    /// <param name="table">Of this store alone; <see cref="EnsureAsync"/> creates it.</param>
    /// <param name="overflow">Container for JSON that no entity or transaction can hold; of this store alone.</param>
    public TableReportingStore(TableClient table, BlobContainerClient overflow)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        _overflow = new BlobUploadStore(overflow);
    }

    /// <summary>Creates the table and the container where missing.</summary>
    public async Task EnsureAsync(CancellationToken cancellation = default)
    {
        await _table.CreateIfNotExistsAsync(cancellation).ConfigureAwait(false);
        await _overflow.EnsureAsync(cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>Null also when the table itself is missing: the client doesn't tell the two apart. Listing and writing fail then.</remarks>
    public async Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default)
    {
        RowName.Check(partition, nameof(partition));
        RowName.Check(key, nameof(key));
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation).ConfigureAwait(false);
        return found.HasValue ? await RowOfAsync(found.Value!, cancellation).ConfigureAwait(false) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredRow> ListAsync(
        string partition, string keyPrefix = "", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        RowName.Check(partition, nameof(partition));
        RowName.CheckPrefix(keyPrefix, nameof(keyPrefix));
        var filter = RowName.EndOf(keyPrefix) is { } end
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {keyPrefix} and RowKey lt {end}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in QueryAsync(filter, int.MaxValue, cancellation).ConfigureAwait(false))
        {
            yield return row;
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default)
    {
        RowName.Check(partition, nameof(partition));
        RowName.CheckPrefix(from, nameof(from));
        RowName.CheckPrefix(before, nameof(before));
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        return QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}"), maximum, cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The client tries again by itself when an answer is lost, and then meets its own first try: rows carry the id of their commit, by which
    /// such a conflict is known as the success it was. (Only for a commit of nothing but deletions it stays a conflict: the rows are gone.)
    /// </remarks>
    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default)
    {
        RowChanges.Check(partition, changes);
        var commit = Guid.NewGuid().ToString("N");
        var actions = await ActionsOfAsync(partition, changes, commit, cancellation).ConfigureAwait(false);
        try
        {
            var responses = await _table.SubmitTransactionAsync(actions, cancellation).ConfigureAwait(false);
            return new CommitResult.Committed(changes.Zip(responses.Value)
                .Where(pair => pair.First is not RowChange.Delete)
                .ToDictionary(pair => pair.First.Key, pair => ETagOf(pair.Second), StringComparer.Ordinal));
        }
        catch (TableTransactionFailedException failure) when (ConflictingKey(failure, changes) is not null)
        {
            var earlierTry = await FindCommitAsync(partition, changes, commit, cancellation).ConfigureAwait(false);
            return earlierTry is null ? new CommitResult.Conflict(ConflictingKey(failure, changes)!) : new CommitResult.Committed(earlierTry);
        }
    }

    /// <summary>At most <see cref="RowsAPage"/> rows a second, so that two listings at once leave room for everybody else.</summary>
    private async IAsyncEnumerable<StoredRow> QueryAsync(string filter, int maximum, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var read = 0;
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, Math.Min(maximum, RowsAPage), cancellationToken: cancellation).ConfigureAwait(false))
        {
            yield return await RowOfAsync(entity, cancellation).ConfigureAwait(false);
            if (++read == maximum)
            {
                yield break;
            }

            if (read % RowsAPage == 0)
            {
                await Task.Delay(PauseBetweenPages, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<StoredRow> RowOfAsync(TableEntity entity, CancellationToken cancellation)
    {
        var json = RowEntity.PointerOf(entity) is { } hash ? await ReadOverflowAsync(entity, hash, cancellation).ConfigureAwait(false) : RowEntity.JsonOf(entity);
        return new StoredRow(entity.PartitionKey, entity.RowKey, entity.ETag.ToString(), json);
    }

    private async Task<string> ReadOverflowAsync(TableEntity entity, ContentHash hash, CancellationToken cancellation)
    {
        var content = await _overflow.OpenAsync(hash, cancellation).ConfigureAwait(false)
            ?? throw new InvalidDataException($"Row '{entity.RowKey}' of '{entity.PartitionKey}' points to blob {hash}, which is not there.");
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<List<TableTransactionAction>> ActionsOfAsync(
        string partition, IReadOnlyList<RowChange> changes, string commit, CancellationToken cancellation)
    {
        var tooBig = OverflowPlan.For(changes);
        var actions = new List<TableTransactionAction>(changes.Count);
        foreach (var change in changes)
        {
            var (type, json, etag) = change switch
            {
                RowChange.Insert insert => (TableTransactionActionType.Add, insert.Json, default(ETag)),
                RowChange.Replace replace => (TableTransactionActionType.UpdateReplace, replace.Json, new ETag(replace.ETag)),
                RowChange.Upsert upsert => (TableTransactionActionType.UpsertReplace, upsert.Json, default),
                RowChange.Delete delete => (TableTransactionActionType.Delete, null, new ETag(delete.ETag)),
                _ => throw new ArgumentException($"{change.GetType().Name} is no change this store knows.", nameof(changes)),
            };
            var entity = json is null ? new TableEntity(partition, change.Key)
                : tooBig.Contains(change.Key) ? RowEntity.OfPointer(partition, change.Key, await WriteOverflowAsync(json, cancellation).ConfigureAwait(false), commit)
                : RowEntity.OfJson(partition, change.Key, json, commit);
            actions.Add(new TableTransactionAction(type, entity, etag));
        }

        return actions;
    }

    private async Task<ContentHash> WriteOverflowAsync(string json, CancellationToken cancellation)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json), writable: false);
        var result = await _overflow.PutAsync(content, long.MaxValue, cancellation).ConfigureAwait(false);
        return ((PutUploadResult.Stored)result).Hash;
    }

    // Null when it failed for another reason than the rows.
    private static string? ConflictingKey(TableTransactionFailedException failure, IReadOnlyList<RowChange> changes)
    {
        var isConflict = failure.ErrorCode == TableErrorCode.EntityAlreadyExists
            || failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
            || failure.ErrorCode == TableErrorCode.ResourceNotFound
            || failure.ErrorCode == TableErrorCode.EntityNotFound;
        return isConflict ? changes[failure.FailedTransactionActionIndex ?? 0].Key : null;
    }

    // The ETags of the rows that this commit wrote, or null when it wrote none.
    private async Task<Dictionary<string, string>?> FindCommitAsync(
        string partition, IReadOnlyList<RowChange> changes, string commit, CancellationToken cancellation)
    {
        var etags = new Dictionary<string, string>(StringComparer.Ordinal);
        var isOurs = false;
        foreach (var change in changes.Where(change => change is not RowChange.Delete))
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, change.Key, cancellationToken: cancellation).ConfigureAwait(false);
            var written = found.HasValue && RowEntity.CommitOf(found.Value!) == commit;
            isOurs |= written;
            etags.Add(change.Key, written ? found.Value!.ETag.ToString() : RowEntity.StaleETag);
        }

        return isOurs ? etags : null;
    }

    private static string ETagOf(Response response) =>
        response.Headers.ETag?.ToString() ?? throw new InvalidDataException("The table service answered to a write without an ETag.");
}
