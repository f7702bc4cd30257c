using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Desks;

/// <summary>A store in which something else happens just before the next commit: what a slow request meets.</summary>
internal sealed class StoreWithAPause(IReportingStore store) : IReportingStore
{
    private Func<Task>? meanwhile;

    public void BeforeNextCommit(Func<Task> happens) => meanwhile = happens;

    public Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default) => store.FindAsync(partition, key, cancellation);

    public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default) => store.ListAsync(partition, keyPrefix, cancellation);

    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
        store.ListRangeAsync(partition, from, before, maximum, cancellation);

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref meanwhile, null) is { } happens)
        {
            await happens();
        }

        return await store.CommitAsync(partition, changes, cancellation);
    }
}
