using Program08.Reporting.Cycles;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>
/// Keeps every writer off a cycle that was moved to another site, whatever way it came. It looks at the cycle's row before each commit, and never
/// keeps the answer: several processes may serve the same rows.
/// </summary>
public sealed class MovedCycleGuard(IReportingStore inner) : IReportingStore
{
    /// <inheritdoc/>
    public Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default) => inner.FindAsync(partition, key, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default) => inner.ListAsync(partition, keyPrefix, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
        inner.ListRangeAsync(partition, from, before, maximum, cancellation);

    /// <inheritdoc/>
    /// <exception cref="CycleMovedException">The partition is that of a cycle that was moved.</exception>
    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default)
    {
        if (CycleKeys.IsCycle(partition) && await inner.FindAsync(partition, CycleKeys.Cycle, cancellation) is { } row && StoredJson.Read<CycleRecord>(row.Json) is { Moved: { } move } cycle)
        {
            throw new CycleMovedException(cycle.Id, move);
        }

        return await inner.CommitAsync(partition, changes, cancellation);
    }
}
