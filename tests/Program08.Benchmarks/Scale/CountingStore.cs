using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Benchmarks.Scale;

/// <summary>Counts what passes through it from the planning of a cycle on (who sets a site up adds people once), and remembers the largest commit and row.</summary>
internal sealed class CountingStore(IReportingStore inner, TimeProvider time) : IReportingStore
{
    // What is longer lies in a blob, and the entity only points to it.
    private const int LargestEntity = 450_000;

    /// <summary>What the ids of all units' orchestrations hold.</summary>
    public const string UnitRuns = ":unit:";

    private static readonly HashSet<string> GrowingPrefixes = new(StringComparer.Ordinal)
    {
        "", "person:", CycleKeys.UnitPrefix, CycleKeys.MailPrefix, CycleKeys.HistoryPrefix, CycleKeys.HistoryHeadPrefix, CycleKeys.SeenPrefix, CycleKeys.OpenPrefix, CycleKeys.ProgressPrefix,
    };

    private readonly Lock gate = new();

    private volatile bool isPlanned;

    /// <summary>What was done at each moment of the simulated clock, which stands still while there is anything to do.</summary>
    public ConcurrentDictionary<CountedMoment, OperationTotal> Moments { get; } = new();

    public int LargestCommit { get; private set; }

    public int LargestRow { get; private set; }

    public async Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default)
    {
        var row = await inner.FindAsync(partition, key, cancellation);
        Count(partition, "find", key, grows: false, 1, KibibytesOf(row?.Json));
        return row;
    }

    public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default) =>
        CountedAsync(inner.ListAsync(partition, keyPrefix, cancellation), partition, keyPrefix, GrowingPrefixes.Contains(keyPrefix), cancellation);

    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
        CountedAsync(inner.ListRangeAsync(partition, from, before, maximum, cancellation), partition, from, maximum == int.MaxValue && GrowingPrefixes.Contains(from), cancellation);

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default)
    {
        isPlanned |= CycleKeys.IsCycle(partition);
        Count(partition, "commit", changes[0].Key, grows: false, changes.Count, changes.Sum(change => KibibytesOf(JsonOf(change))));
        lock (gate)
        {
            LargestCommit = Math.Max(LargestCommit, changes.Count);
            LargestRow = Math.Max(LargestRow, changes.Max(change => JsonOf(change)?.Length ?? 0));
        }

        return await inner.CommitAsync(partition, changes, cancellation);
    }

    private async IAsyncEnumerable<StoredRow> CountedAsync(IAsyncEnumerable<StoredRow> rows, string partition, string key, bool grows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (read, kibibytes) = (0, 0);
        try
        {
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                read++;
                kibibytes += KibibytesOf(row.Json);
                yield return row;
            }
        }
        finally
        {
            Count(partition, "list", key, grows, Math.Max(1, read), Math.Max(1, kibibytes));
        }
    }

    private static string? JsonOf(RowChange change) => change switch { RowChange.Insert insert => insert.Json, RowChange.Replace replace => replace.Json, RowChange.Upsert upsert => upsert.Json, _ => null };

    private static bool IsOfAUnit(Activity? span) => span is not null && (span.GetTagItem("durable.instance") is string instance && instance.Contains(UnitRuns, StringComparison.Ordinal) || IsOfAUnit(span.Parent));

    private static int KibibytesOf(string? json) => json is null or { Length: > LargestEntity } ? 1 : 1 + (System.Text.Encoding.UTF8.GetByteCount(json) / 1024);

    private void Count(string partition, string verb, string key, bool grows, int entities, int kibibytes)
    {
        if (!isPlanned)
        {
            return;
        }

        var operation = new Operation(CycleKeys.IsCycle(partition) ? "cycle" : partition, verb, key.Split(':', 2)[0], grows);
        var total = Moments.GetOrAdd(new CountedMoment(time.GetUtcNow(), IsOfAUnit(Activity.Current), operation), _ => new OperationTotal());
        lock (gate)
        {
            total.Count++;
            total.Entities += entities;
            total.Kibibytes += kibibytes;
        }
    }
}
