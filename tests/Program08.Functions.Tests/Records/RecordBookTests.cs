using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

public sealed class RecordBookTests
{
    private const string Partition = "cycle:ct08:2023";
    private const string Key = "unit:008";

    [Fact]
    public async Task TwentyChangersAtOnce_AllApplied_ChainWhole()
    {
        await using var disk = await WithCounterAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(by => Task.Run(() => RaiseAsync(disk, $"p{by}"))));

        Assert.Equal(20, (await disk.Book.ReadAsync<Counter>(Partition, Key)).Value);
        var history = await disk.Book.ReadHistoryAsync(Partition, Key);
        Assert.Equal(Enumerable.Range(0, 20).Select(by => $"p{by}").Append("system").Order(StringComparer.Ordinal), history.Select(entry => entry.By).Order(StringComparer.Ordinal));
        Assert.Null(HistoryChain.FindDamage(history, await HeadAsync(disk)));
    }

    [Fact]
    public async Task ChangerThatDecidesAgainst_LeavesRowAndHistory()
    {
        await using var disk = await WithCounterAsync();

        var result = await disk.Book.ChangeAsync<Counter>(Partition, Key, _ => null);

        Assert.Equal((false, 0), (result.Changed, result.Row.Value));
        Assert.Single(await disk.Book.ReadHistoryAsync(Partition, Key));
    }

    [Fact]
    public async Task OtherRowsOfAChange_AreWrittenInTheSameCommitOrNotAtAll()
    {
        await using var disk = await WithCounterAsync();
        await disk.Store.CommitAsync(Partition, [new RowChange.Insert("other:taken", "1")]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => disk.Book.ChangeAsync<Counter>(
            Partition, Key, row => new Change<Counter>(new Counter(row.Value + 1), [Fact("p1")], [new RowChange.Insert("other:new", "1"), new RowChange.Insert("other:taken", "2")])));

        Assert.Equal(0, (await disk.Book.ReadAsync<Counter>(Partition, Key)).Value);
        Assert.Null(await disk.Store.FindAsync(Partition, "other:new"));
        Assert.Single(await disk.Book.ReadHistoryAsync(Partition, Key));
    }

    [Fact]
    public async Task RowThatStaysTheSame_IsTakenApartOnce_AndAnotherOneIsSeenAtOnce()
    {
        await using var disk = await WithCounterAsync();
        var first = await disk.Book.ReadAsync<Counter>(Partition, Key);
        Assert.Same(first, await disk.Book.ReadAsync<Counter>(Partition, Key));

        // By another process, as far as this book can tell, and deleted and made anew.
        await disk.Store.CommitAsync(Partition, [new RowChange.Upsert(Key, """{"value":7}""")]);
        Assert.Equal(7, (await disk.Book.ReadAsync<Counter>(Partition, Key)).Value);
        await disk.Store.CommitAsync(Partition, [new RowChange.Delete(Key, (await disk.Store.FindAsync(Partition, Key))!.ETag)]);
        Assert.Null(await disk.Book.FindAsync<Counter>(Partition, Key));
        await disk.Store.CommitAsync(Partition, [new RowChange.Insert(Key, """{"value":8}""")]);
        Assert.Equal(8, (await disk.Book.ReadAsync<Counter>(Partition, Key)).Value);
    }

    [Fact]
    public async Task ListOfARow_IsEachReadersOwn()
    {
        await using var disk = new DiskRecords();
        await disk.Store.CommitAsync(Partition, [new RowChange.Insert("other:list", "[1]")]);

        (await disk.Book.ReadAsync<List<int>>(Partition, "other:list")).Add(2);

        Assert.Equal([1], await disk.Book.ReadAsync<List<int>>(Partition, "other:list"));
    }

    [Fact]
    public async Task RowThatIsNotThere_IsNamed()
    {
        await using var disk = new DiskRecords();

        var problem = await Assert.ThrowsAsync<RowMissingException>(() => disk.Book.ChangeAsync<Counter>(Partition, Key, row => new Change<Counter>(row, [])));

        Assert.Contains(Key, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creating_TwiceAtOnce_MakesOneRow()
    {
        await using var disk = new DiskRecords();

        var made = await Task.WhenAll(Enumerable.Range(1, 8).Select(by => Task.Run(() => disk.Book.CreateAsync(Partition, Key, [new RowChange.Insert(Key, StoredJson.Write(new Counter(by)))], [Fact($"p{by}")]))));

        var winner = Array.IndexOf(made, true) + 1;
        Assert.Single(made, true);
        Assert.Equal(winner, (await disk.Book.ReadAsync<Counter>(Partition, Key)).Value);
        Assert.Equal($"p{winner}", Assert.Single(await disk.Book.ReadHistoryAsync(Partition, Key)).By);
    }

    internal static async Task<DiskRecords> WithCounterAsync()
    {
        var disk = new DiskRecords();
        Assert.True(await disk.Book.CreateAsync(Partition, Key, [new RowChange.Insert(Key, StoredJson.Write(new Counter(0)))], [Fact("system")]));
        return disk;
    }

    private static Task<ChangeResult<Counter>> RaiseAsync(DiskRecords disk, string by) =>
        disk.Book.ChangeAsync<Counter>(Partition, Key, row => new Change<Counter>(new Counter(row.Value + 1), [Fact(by)]));

    private static Task<HistoryHead?> HeadAsync(DiskRecords disk) => disk.Book.FindAsync<HistoryHead>(Partition, CycleKeys.HistoryHead(Key));

    private static HistoryFact Fact(string by) => new("Raised", by, "Tăng một.");
}
