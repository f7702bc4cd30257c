namespace Program08.Storage.Rows;

/// <summary>
/// Rows of JSON, grouped in partitions. All that is written together lies in one partition, so that the same promises can be kept by
/// a SQLite file and by Azure Tables (entity-group transactions): a commit is all or nothing, and is on disk when it returns.
/// </summary>
public interface IReportingStore
{
    /// <summary>The row, or null. Reads what was last committed.</summary>
    Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default);

    /// <summary>Rows of a partition whose key starts with the prefix, in ordinal order of key.</summary>
    IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default);

    /// <summary>Rows of a partition whose key lies from one key on and before another, in ordinal order of key: a page, or what is due by now.</summary>
    /// <param name="from">The first key that counts.</param>
    /// <param name="before">The first key that counts no more.</param>
    /// <param name="maximum">How many at most; 1 or more.</param>
    IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default);

    /// <summary>
    /// Applies 1 to 100 changes, each to another key, all or nothing. A row that exists already, is gone, or has another ETag
    /// makes the whole commit a <see cref="CommitResult.Conflict"/>; nothing is written then.
    /// </summary>
    /// <exception cref="ArgumentException">A name breaks the rules of <see cref="RowName"/>, a key occurs twice, or there are no or more than 100 changes.</exception>
    Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default);
}
