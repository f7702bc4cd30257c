using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Benchmarks.Scale;

/// <summary>Counts what passes through it, and remembers the largest commit and row.</summary>
internal sealed class CountingStore(IReportingStore inner) : IReportingStore
{
    private static readonly HashSet<string> GrowingPrefixes = new(StringComparer.Ordinal)
    {
        "", "person:", CycleKeys.UnitPrefix, CycleKeys.MailPrefix, CycleKeys.HistoryPrefix, CycleKeys.HistoryHeadPrefix, CycleKeys.SeenPrefix,
    };

    private readonly Lock gate = new();

    public ConcurrentDictionary<Operation, OperationTotal> Totals { get; } = new();

    public int LargestCommit { get; private set; }

    public int LargestRow { get; private set; }

    public async Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default)
    {
        Count(partition, "find", grows: false, entities: 1);
        return await inner.FindAsync(partition, key, cancellation);
    }

    public async IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var rows = 0;
        await foreach (var row in inner.ListAsync(partition, keyPrefix, cancellation))
        {
            rows++;
            yield return row;
        }

        Count(partition, "list", GrowingPrefixes.Contains(keyPrefix), Math.Max(1, rows));
    }

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default)
    {
        Count(partition, "commit", grows: false, changes.Count);
        var largest = changes.Max(change => change switch { RowChange.Insert insert => insert.Json.Length, RowChange.Replace replace => replace.Json.Length, RowChange.Upsert upsert => upsert.Json.Length, _ => 0 });
        lock (gate)
        {
            LargestCommit = Math.Max(LargestCommit, changes.Count);
            LargestRow = Math.Max(LargestRow, largest);
        }

        return await inner.CommitAsync(partition, changes, cancellation);
    }

    private void Count(string partition, string verb, bool grows, int entities)
    {
        var total = Totals.GetOrAdd(new Operation(CycleKeys.IsCycle(partition) ? "cycle" : partition, verb, grows), _ => new OperationTotal());
        lock (gate)
        {
            total.Count++;
            total.Entities += entities;
        }
    }
}
