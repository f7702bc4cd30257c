using System.Runtime.CompilerServices;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>Changes rows by deciding on what is there: read, decide, commit with history, and again when somebody was faster.</summary>
public sealed class RecordBook(IReportingStore store, TimeProvider time)
{
    // Each lost race means somebody else's change went through; more than this in a row is a bug, not contention.
    private const int MaximumRaces = 200;

    private readonly CycleIndex index = new(store);
    private readonly ParsedRows parsed = new();

    public async Task<T?> FindAsync<T>(string partition, string key, CancellationToken cancellation = default)
        where T : class =>
        await store.FindAsync(partition, key, cancellation) is { } row ? parsed.Read<T>(row) : null;

    /// <exception cref="RowMissingException">There is no such row.</exception>
    public async Task<T> ReadAsync<T>(string partition, string key, CancellationToken cancellation = default)
        where T : class =>
        await FindAsync<T>(partition, key, cancellation) ?? throw new RowMissingException(partition, key);

    public async Task<IReadOnlyList<T>> ListAsync<T>(string partition, string keyPrefix, CancellationToken cancellation = default)
    {
        List<T> found = [];
        await foreach (var row in store.ListAsync(partition, keyPrefix, cancellation))
        {
            found.Add(StoredJson.Read<T>(row.Json));
        }

        return found;
    }

    /// <summary>Rows in a range of keys, in order.</summary>
    public async Task<IReadOnlyList<T>> ListRangeAsync<T>(string partition, string from, string before, int maximum, CancellationToken cancellation = default)
    {
        List<T> found = [];
        await foreach (var row in store.ListRangeAsync(partition, from, before, maximum, cancellation))
        {
            found.Add(StoredJson.Read<T>(row.Json));
        }

        return found;
    }

    /// <summary>Writes new rows with the first entries of a history; false when the first key is taken.</summary>
    public async Task<bool> CreateAsync(string partition, string subject, IReadOnlyList<RowChange> rows, IReadOnlyList<HistoryFact> facts, CancellationToken cancellation = default)
    {
        List<RowChange> changes = [.. rows, .. HistoryOf(partition, subject, new HistoryHead(0, HistoryEntry.NoHash), headETag: null, facts)];
        return await store.CommitAsync(partition, changes, cancellation) is CommitResult.Committed;
    }

    /// <summary>Writes rows with further entries of a history that is there; false when one of the rows, or the history, was changed meanwhile.</summary>
    public async Task<bool> ContinueAsync(string partition, string subject, IReadOnlyList<RowChange> rows, IReadOnlyList<HistoryFact> facts, CancellationToken cancellation = default)
    {
        var head = await store.FindAsync(partition, CycleKeys.HistoryHead(subject), cancellation) ?? throw new RowMissingException(partition, CycleKeys.HistoryHead(subject));
        return await store.CommitAsync(partition, [.. rows, .. HistoryOf(partition, subject, StoredJson.Read<HistoryHead>(head.Json), head.ETag, facts)], cancellation) is CommitResult.Committed;
    }

    /// <summary>Changes one row and writes its history in the same commit.</summary>
    /// <param name="decide">Called with the row as it is, again after a lost race; null leaves it.</param>
    /// <exception cref="RowMissingException">There is no such row.</exception>
    public async Task<ChangeResult<TRow>> ChangeAsync<TRow>(
        string partition, string key, Func<TRow, Change<TRow>?> decide, CancellationToken cancellation = default) =>
        await ChangeAsync<TRow>(partition, key, (row, _) => Task.FromResult(decide(row)), cancellation);

    /// <inheritdoc cref="ChangeAsync{TRow}(string, string, Func{TRow, Change{TRow}?}, CancellationToken)"/>
    public async Task<ChangeResult<TRow>> ChangeAsync<TRow>(
        string partition, string key, Func<TRow, CancellationToken, Task<Change<TRow>?>> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var race = 0; race < MaximumRaces; race++)
        {
            var stored = await store.FindAsync(partition, key, cancellation) ?? throw new RowMissingException(partition, key);
            var row = StoredJson.Read<TRow>(stored.Json);
            if (await decide(row, cancellation) is not { } change)
            {
                return new ChangeResult<TRow>(row, Changed: false);
            }

            List<RowChange> changes =
            [
                new RowChange.Replace(key, StoredJson.Write(change.Row), stored.ETag),
                .. change.Also ?? [],
                .. CycleIndex.OfNew(change.Also ?? []),
                .. await index.FollowAsync(partition, row, change.Row, change.Also ?? [], cancellation),
            ];
            if (change.Facts.Count > 0)
            {
                var head = await store.FindAsync(partition, CycleKeys.HistoryHead(key), cancellation);
                changes.AddRange(HistoryOf(partition, key, head is null ? new HistoryHead(0, HistoryEntry.NoHash) : StoredJson.Read<HistoryHead>(head.Json), head?.ETag, change.Facts));
            }

            if (await store.CommitAsync(partition, changes, cancellation) is CommitResult.Committed)
            {
                return new ChangeResult<TRow>(change.Row, Changed: true);
            }
        }

        throw new InvalidOperationException($"Row '{key}' in '{partition}' was changed by others {MaximumRaces} times in a row.");
    }

    /// <summary>Writes an entry that goes with no row.</summary>
    public Task TellAsync(string partition, string subject, HistoryFact fact, CancellationToken cancellation = default) =>
        TellAsync(partition, subject, _ => Task.FromResult<Told?>(new Told([], [fact])), cancellation);

    /// <summary>Writes rows with what is told of them.</summary>
    /// <param name="decide">Called again after a lost race, so that it reads what is there then; null leaves everything.</param>
    /// <returns>Whether anything was written.</returns>
    public async Task<bool> TellAsync(string partition, string subject, Func<CancellationToken, Task<Told?>> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var race = 0; race < MaximumRaces; race++)
        {
            var head = await store.FindAsync(partition, CycleKeys.HistoryHead(subject), cancellation);
            if (await decide(cancellation) is not { } told)
            {
                return false;
            }

            List<RowChange> changes = [.. told.Rows, .. CycleIndex.OfNew(told.Rows), .. HistoryOf(partition, subject, head is null ? new HistoryHead(0, HistoryEntry.NoHash) : StoredJson.Read<HistoryHead>(head.Json), head?.ETag, told.Facts)];
            if (await store.CommitAsync(partition, changes, cancellation) is CommitResult.Committed)
            {
                return true;
            }
        }

        throw new InvalidOperationException($"The history of '{subject}' in '{partition}' was written by others {MaximumRaces} times in a row.");
    }

    /// <summary>What the index says in a range of its keys, in order.</summary>
    public async IAsyncEnumerable<string> ListIndexAsync(string partition, string from, string before, int maximum = int.MaxValue, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in store.ListRangeAsync(partition, from, before, maximum, cancellation))
        {
            yield return StoredJson.Read<string>(row.Json);
        }
    }

    /// <summary>Writes what the index is to say of rows that were there before it.</summary>
    /// <param name="entries">Of a row as it is.</param>
    public async Task IndexAsync<TRow>(string partition, string keyPrefix, Func<TRow, CycleIndex, Task<IReadOnlyList<RowChange>>> entries, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await foreach (var listed in store.ListAsync(partition, keyPrefix, cancellation))
        {
            // The row itself goes along, as it is, so that nobody changes it between the look and the entry.
            for (var row = listed; row is not null && await entries(StoredJson.Read<TRow>(row.Json), index) is { Count: > 0 } rows; row = await store.FindAsync(partition, listed.Key, cancellation))
            {
                if (await store.CommitAsync(partition, [new RowChange.Replace(row.Key, row.Json, row.ETag), .. rows], cancellation) is CommitResult.Committed)
                {
                    break;
                }
            }
        }
    }

    /// <summary>The latest entries of all histories, newest first; of an indexed cycle.</summary>
    /// <param name="before">Only those before this place of an entry, see <see cref="PlaceOf"/>; empty for the latest.</param>
    public async Task<IReadOnlyList<HistoryEntry>> ReadRecentAsync(string partition, int maximum, string before = "", CancellationToken cancellation = default)
    {
        List<HistoryEntry> entries = [];
        await foreach (var key in ListIndexAsync(partition, RowName.Behind(CycleKeys.RecentPrefix, before), RowName.EndOf(CycleKeys.RecentPrefix)!, maximum, cancellation))
        {
            entries.Add(await ReadAsync<HistoryEntry>(partition, key, cancellation));
        }

        return entries;
    }

    /// <summary>Entries of all histories from a time on, the latest first; of an indexed cycle.</summary>
    public async IAsyncEnumerable<HistoryEntry> ListSinceAsync(string partition, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var key in ListIndexAsync(partition, CycleKeys.RecentPrefix, CycleKeys.RecentBefore(since), cancellation: cancellation))
        {
            yield return await ReadAsync<HistoryEntry>(partition, key, cancellation);
        }
    }

    /// <summary>An entry's place among those of all histories.</summary>
    public static string PlaceOf(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return CycleKeys.Recent(entry.At, entry.Subject, entry.Sequence)[CycleKeys.RecentPrefix.Length..];
    }

    /// <summary>The last entries of a subject's history, oldest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> ReadLatestHistoryAsync(string partition, string subject, int maximum, CancellationToken cancellation = default) =>
        await FindAsync<HistoryHead>(partition, CycleKeys.HistoryHead(subject), cancellation) is { } head
            ? await ListRangeAsync<HistoryEntry>(partition, CycleKeys.History(subject, Math.Max(1, head.Sequence - maximum + 1)), RowName.EndOf(CycleKeys.HistoryOf(subject))!, int.MaxValue, cancellation)
            : [];

    /// <summary>A subject's history, oldest first.</summary>
    public Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync(string partition, string subject, CancellationToken cancellation = default) =>
        ListAsync<HistoryEntry>(partition, CycleKeys.HistoryOf(subject), cancellation);

    /// <summary>All that was told in a partition, by subject; used to read and to prove it.</summary>
    public Task<IReadOnlyList<HistoryEntry>> ReadAllHistoryAsync(string partition, CancellationToken cancellation = default) =>
        ListAsync<HistoryEntry>(partition, CycleKeys.HistoryPrefix, cancellation);

    /// <summary>The ends of all chains of a partition, by subject. A chain that lost every entry still has its end here.</summary>
    public async Task<IReadOnlyDictionary<string, HistoryHead>> ReadHistoryHeadsAsync(string partition, CancellationToken cancellation = default)
    {
        Dictionary<string, HistoryHead> heads = new(StringComparer.Ordinal);
        await foreach (var row in store.ListAsync(partition, CycleKeys.HistoryHeadPrefix, cancellation))
        {
            heads.Add(row.Key[CycleKeys.HistoryHeadPrefix.Length..], StoredJson.Read<HistoryHead>(row.Json));
        }

        return heads;
    }

    private List<RowChange> HistoryOf(string partition, string subject, HistoryHead head, string? headETag, IReadOnlyList<HistoryFact> facts)
    {
        List<RowChange> changes = [];
        var at = time.GetUtcNow();
        foreach (var fact in facts)
        {
            var entry = HistoryEntry.Next(subject, head.Sequence + 1, head.Hash, at, fact);
            changes.Add(new RowChange.Insert(CycleKeys.History(subject, entry.Sequence), StoredJson.Write(entry)));
            if (CycleKeys.IsCycle(partition))
            {
                changes.Add(CycleIndex.Recent(entry));
            }

            head = new HistoryHead(entry.Sequence, entry.Hash);
        }

        if (facts.Count > 0)
        {
            var json = StoredJson.Write(head);
            changes.Add(headETag is null ? new RowChange.Insert(CycleKeys.HistoryHead(subject), json) : new RowChange.Replace(CycleKeys.HistoryHead(subject), json, headETag));
        }

        return changes;
    }
}
