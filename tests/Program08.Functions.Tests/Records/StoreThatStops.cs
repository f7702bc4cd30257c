using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>A store that, after so many commits, lets something happen in between or breaks for good.</summary>
/// <param name="meanwhile">Null: the next commit fails, as on a full disk.</param>
internal sealed class StoreThatStops(IReportingStore store, int commits, Func<Task>? meanwhile = null) : IReportingStore
{
    private int left = commits;

    public Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default) => store.FindAsync(partition, key, cancellation);

    public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default) => store.ListAsync(partition, keyPrefix, cancellation);

    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
        store.ListRangeAsync(partition, from, before, maximum, cancellation);

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default)
    {
        if (left-- == 0)
        {
            await (meanwhile ?? throw new IOException("There is no space left on the device."))();
        }

        return await store.CommitAsync(partition, changes, cancellation);
    }
}
