using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>Counts the rows that are read through it.</summary>
internal sealed class StoreThatCounts(IReportingStore store) : IReportingStore
{
    public int Rows { get; set; }

    public Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default)
    {
        Rows++;
        return store.FindAsync(partition, key, cancellation);
    }

    public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default) => Counted(store.ListAsync(partition, keyPrefix, cancellation));

    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
        Counted(store.ListRangeAsync(partition, from, before, maximum, cancellation));

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default) => store.CommitAsync(partition, changes, cancellation);

    private IAsyncEnumerable<StoredRow> Counted(IAsyncEnumerable<StoredRow> rows) => rows.Select(row =>
    {
        Rows++;
        return row;
    });
}
