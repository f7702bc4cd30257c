using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>What is done to a history behind the product's back is found when the chain is read again from disk.</summary>
public sealed class HistoryChainTests
{
    private const string Partition = "cycle:ct08:2023";
    private const string Subject = "unit:008";

    [Fact]
    public async Task UntouchedChain_IsWhole() => Assert.Null(await DamageAfterAsync(_ => Task.CompletedTask));

    [Fact]
    public async Task AlteredEntry_IsFound() => Assert.Equal($"{Subject} #2", await DamageAfterAsync(disk => RewriteAsync(disk, 2, entry => entry with { Detail = "Chưa từng có gì." })));

    [Theory]
    [InlineData("action")]
    [InlineData("by")]
    [InlineData("at")]
    [InlineData("hash")]
    public async Task EveryFieldOfAnEntry_IsCovered(string field) => Assert.Equal($"{Subject} #1", await DamageAfterAsync(disk => RewriteAsync(disk, 1, entry => field switch
    {
        "action" => entry with { Action = "Approved" },
        "by" => entry with { By = "p9" },
        "at" => entry with { At = entry.At.AddSeconds(1) },
        _ => entry with { Hash = HistoryEntry.NoHash },
    })));

    [Fact]
    public async Task AlteredEntry_WithItsHashMadeAnew_BreaksTheNext() => Assert.Equal($"{Subject} #3", await DamageAfterAsync(disk => RewriteAsync(
        disk, 2, entry => HistoryEntry.Next(entry.Subject, entry.Sequence, entry.PreviousHash, entry.At, new HistoryFact("Raised", "p9", "Người khác.")))));

    [Fact]
    public async Task RemovedEntry_IsFound() => Assert.Equal($"{Subject} #3", await DamageAfterAsync(disk => DeleteAsync(disk, CycleKeys.History(Subject, 2))));

    [Fact]
    public async Task RemovedFirstEntry_IsFound() => Assert.Equal($"{Subject} #2", await DamageAfterAsync(disk => DeleteAsync(disk, CycleKeys.History(Subject, 1))));

    [Fact]
    public async Task ReorderedEntries_AreFound() => Assert.Equal($"{Subject} #3", await DamageAfterAsync(async disk =>
    {
        var entries = await disk.Book.ReadHistoryAsync(Partition, Subject);
        await disk.Store.CommitAsync(
            Partition,
            [
                new RowChange.Upsert(CycleKeys.History(Subject, 2), StoredJson.Write(entries[2])),
                new RowChange.Upsert(CycleKeys.History(Subject, 3), StoredJson.Write(entries[1])),
            ]);
    }));

    [Fact]
    public async Task CutEnd_IsFound() => Assert.NotNull(await DamageAfterAsync(disk => DeleteAsync(disk, CycleKeys.History(Subject, 4))));

    [Fact]
    public async Task MissingHead_IsFound() => Assert.NotNull(await DamageAfterAsync(disk => DeleteAsync(disk, CycleKeys.HistoryHead(Subject))));

    [Fact]
    public async Task CutEndTogetherWithTheHead_IsFound() => Assert.NotNull(await DamageAfterAsync(async disk =>
    {
        await DeleteAsync(disk, CycleKeys.History(Subject, 4));
        await DeleteAsync(disk, CycleKeys.HistoryHead(Subject));
    }));

    [Fact]
    public async Task ChainWithoutAnyEntry_StillHasItsHead()
    {
        await using var disk = await WithHistoryAsync();
        foreach (var sequence in Enumerable.Range(1, 4))
        {
            await DeleteAsync(disk, CycleKeys.History(Subject, sequence));
        }

        var (subject, head) = Assert.Single(await disk.Book.ReadHistoryHeadsAsync(Partition));
        Assert.Equal((Subject, 4), (subject, head.Sequence));
        Assert.NotNull(HistoryChain.FindDamage([], head));
    }

    [Fact]
    public void NoChain_IsWhole() => Assert.Null(HistoryChain.FindDamage([], null));

    private static async Task<string?> DamageAfterAsync(Func<DiskRecords, Task> meddle)
    {
        await using var disk = await WithHistoryAsync();
        await meddle(disk);
        return HistoryChain.FindDamage(await disk.Book.ReadHistoryAsync(Partition, Subject), (await disk.Book.ReadHistoryHeadsAsync(Partition)).GetValueOrDefault(Subject));
    }

    private static async Task<DiskRecords> WithHistoryAsync()
    {
        var disk = new DiskRecords();
        await disk.Book.CreateAsync(Partition, Subject, [new RowChange.Insert(Subject, StoredJson.Write(new Counter(0)))], [new HistoryFact("Raised", "p1", "Một."), new HistoryFact("Raised", "p1", "Hai.")]);
        foreach (var detail in (string[])["Ba.", "Bốn."])
        {
            disk.Time.Advance(TimeSpan.FromMinutes(1));
            await disk.Book.ChangeAsync<Counter>(Partition, Subject, row => new Change<Counter>(row with { Value = row.Value + 1 }, [new HistoryFact("Raised", "p2", detail)]));
        }

        return disk;
    }

    private static async Task RewriteAsync(DiskRecords disk, int sequence, Func<HistoryEntry, HistoryEntry> change)
    {
        var entry = await disk.Book.ReadAsync<HistoryEntry>(Partition, CycleKeys.History(Subject, sequence));
        await disk.Store.CommitAsync(Partition, [new RowChange.Upsert(CycleKeys.History(Subject, sequence), StoredJson.Write(change(entry)))]);
    }

    private static async Task DeleteAsync(DiskRecords disk, string key)
    {
        var row = await disk.Store.FindAsync(Partition, key);
        Assert.IsType<CommitResult.Committed>(await disk.Store.CommitAsync(Partition, [new RowChange.Delete(key, row?.ETag ?? "")]));
    }
}
