using System.Text.Json;
using Program08.Storage.Rows;

namespace Program08.Storage.Tests.Rows;

/// <summary>What every reporting store promises; each adapter runs all of it.</summary>
public abstract partial class ReportingStoreContract
{
    protected const string Partition = "cycle:p08:2023-H1";

    /// <summary>A store on the same data every time it is called within one test; nothing is kept from test to test.</summary>
    protected abstract IReportingStore Open();

    /// <summary>Closes the store as a process that ends would.</summary>
    protected abstract Task CloseAsync(IReportingStore store);

    [Fact]
    public async Task Find_RowNeverWritten_IsNull()
    {
        Assert.Null(await Open().FindAsync(Partition, "return:HM:1"));
    }

    [Fact]
    public async Task Insert_NewKey_IsFoundAsWritten()
    {
        var store = Open();
        var etags = await CommittedAsync(store, new RowChange.Insert("return:HM:1", """{"version":1}"""));

        var row = await store.FindAsync(Partition, "return:HM:1");

        Assert.Equal(new StoredRow(Partition, "return:HM:1", etags["return:HM:1"], """{"version":1}"""), row);
    }

    [Fact]
    public async Task Insert_TakenKey_ConflictsAndKeepsTheFirst()
    {
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("cycle", "1"));

        Assert.Equal(new CommitResult.Conflict("cycle"), await store.CommitAsync(Partition, [new RowChange.Insert("cycle", "2")]));
        Assert.Equal("1", (await store.FindAsync(Partition, "cycle"))!.Json);
    }

    [Fact]
    public async Task Replace_CurrentETag_WritesAndMovesTheETag()
    {
        var store = Open();
        var first = (await CommittedAsync(store, new RowChange.Insert("a", "1")))["a"];

        var second = (await CommittedAsync(store, new RowChange.Replace("a", "2", first)))["a"];

        Assert.NotEqual(first, second);
        Assert.Equal(new StoredRow(Partition, "a", second, "2"), await store.FindAsync(Partition, "a"));
    }

    [Fact]
    public async Task Replace_ETagOfTheRowAsRead_Writes()
    {
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("a", "1"));
        var read = (await store.FindAsync(Partition, "a"))!;
        var listed = Assert.Single(await ListAsync(store));

        Assert.Equal(read, listed);
        await CommittedAsync(store, new RowChange.Replace("a", "2", listed.ETag));
    }

    [Fact]
    public async Task Replace_StaleETag_Conflicts()
    {
        var store = Open();
        var first = (await CommittedAsync(store, new RowChange.Insert("a", "1")))["a"];
        await CommittedAsync(store, new RowChange.Upsert("a", "2"));

        Assert.Equal(new CommitResult.Conflict("a"), await store.CommitAsync(Partition, [new RowChange.Replace("a", "3", first)]));
        Assert.Equal("2", (await store.FindAsync(Partition, "a"))!.Json);
    }

    [Fact]
    public async Task Replace_MissingRow_Conflicts()
    {
        var store = Open();
        var etag = (await CommittedAsync(store, new RowChange.Insert("a", "1")))["a"];
        await CommittedAsync(store, new RowChange.Delete("a", etag));

        Assert.Equal(new CommitResult.Conflict("a"), await store.CommitAsync(Partition, [new RowChange.Replace("a", "2", etag)]));
        Assert.Null(await store.FindAsync(Partition, "a"));
    }

    [Fact]
    public async Task Replace_RowDeletedAndInsertedAnew_Conflicts()
    {
        var store = Open();
        var etag = (await CommittedAsync(store, new RowChange.Insert("a", "1")))["a"];
        await CommittedAsync(store, new RowChange.Delete("a", etag));
        await CommittedAsync(store, new RowChange.Insert("a", "1"));

        Assert.Equal(new CommitResult.Conflict("a"), await store.CommitAsync(Partition, [new RowChange.Replace("a", "2", etag)]));
    }

    [Fact]
    public async Task Delete_StaleETag_ConflictsAndKeepsTheRow()
    {
        var store = Open();
        var first = (await CommittedAsync(store, new RowChange.Insert("a", "1")))["a"];
        await CommittedAsync(store, new RowChange.Upsert("a", "2"));

        Assert.Equal(new CommitResult.Conflict("a"), await store.CommitAsync(Partition, [new RowChange.Delete("a", first)]));
        Assert.Equal("2", (await store.FindAsync(Partition, "a"))!.Json);
    }

    [Fact]
    public async Task Delete_MissingRow_Conflicts()
    {
        var store = Open();
        var etag = (await CommittedAsync(store, new RowChange.Insert("a", "1")))["a"];
        var deleted = await CommittedAsync(store, new RowChange.Delete("a", etag));

        Assert.Empty(deleted);
        Assert.Equal(new CommitResult.Conflict("a"), await store.CommitAsync(Partition, [new RowChange.Delete("a", etag)]));
    }

    [Fact]
    public async Task Commit_ManyKindsOfChange_AreAppliedTogether()
    {
        var store = Open();
        var etags = await CommittedAsync(store, new RowChange.Insert("gone", "1"), new RowChange.Insert("old", "1"));

        await CommittedAsync(
            store,
            new RowChange.Delete("gone", etags["gone"]),
            new RowChange.Replace("old", "2", etags["old"]),
            new RowChange.Insert("new", "3"),
            new RowChange.Upsert("either", "4"));

        Assert.Equal([("either", "4"), ("new", "3"), ("old", "2")], (await ListAsync(store)).Select(row => (row.Key, row.Json)));
    }

    [Fact]
    public async Task Commit_LastChangeConflicts_WritesNothing()
    {
        var store = Open();
        var etags = await CommittedAsync(store, new RowChange.Insert("a", "1"), new RowChange.Insert("b", "1"), new RowChange.Insert("taken", "1"));
        var before = await ListAsync(store);

        var result = await store.CommitAsync(
            Partition,
            [
                new RowChange.Replace("a", "2", etags["a"]),
                new RowChange.Delete("b", etags["b"]),
                new RowChange.Upsert("c", "2"),
                new RowChange.Insert("taken", "2"),
            ]);

        Assert.Equal(new CommitResult.Conflict("taken"), result);
        Assert.Equal(before, await ListAsync(store));
    }

    [Fact]
    public async Task Commit_SameKeyInAnotherPartition_IsAnotherRow()
    {
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("a", "1"));

        Assert.IsType<CommitResult.Committed>(await store.CommitAsync("other", [new RowChange.Insert("a", "2")]));
        Assert.Equal("1", (await store.FindAsync(Partition, "a"))!.Json);
        Assert.Equal("2", (await store.FindAsync("other", "a"))!.Json);
    }

    [Fact]
    public async Task List_Prefix_GivesOnlyItsKeysInOrdinalOrder()
    {
        var store = Open();
        string[] keys = ["unit:HM", "unit:hm", "unit:HM~", "unit:HM:2", "unit:HM:10", "unit:HN", "unit:H", "unitHM", "Unit:HM", "unit:HM 1", "unit:HM_1", "unit:HM'1"];
        await CommittedAsync(store, [.. keys.Select(key => new RowChange.Insert(key, "1"))]);

        foreach (var prefix in new[] { "", "unit:HM", "unit:HM:", "unit:HM~", "unit:HM'", "unit:", "z", "_" })
        {
            var expected = keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            Assert.Equal(expected, (await ListAsync(store, prefix)).Select(row => row.Key));
        }
    }

    [Fact]
    public async Task List_MoreRowsThanAPage_GivesAllInOrder()
    {
        const int Commits = 13;
        var store = Open();
        for (var commit = 0; commit < Commits; commit++)
        {
            await CommittedAsync(store, [.. Enumerable.Range(0, RowChanges.Maximum).Select(row => new RowChange.Insert($"row:{row:D3}:{commit:D2}", "{}"))]);
        }

        var keys = (await ListAsync(store, "row:")).Select(row => row.Key).ToList();

        Assert.Equal(Commits * RowChanges.Maximum, keys.Distinct().Count());
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task ListRange_GivesTheFirstKeysFromOneToBeforeAnother()
    {
        var store = Open();
        await CommittedAsync(store, [.. Enumerable.Range(0, 20).Select(row => new RowChange.Insert($"owed:{row:D2}", "{}")), new RowChange.Insert("own", "{}")]);

        Assert.Equal(["owed:03", "owed:04"], await RangeAsync("owed:03", "owed:05"));
        Assert.Equal(["owed:18", "owed:19"], await RangeAsync("owed:18", "own"));
        Assert.Equal(["owed:00", "owed:01", "owed:02"], await RangeAsync("owed:", "owed;", 3));
        Assert.Empty(await RangeAsync("owed:05", "owed:05"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RangeAsync("a", "b", 0));
        await Assert.ThrowsAsync<ArgumentException>(() => RangeAsync("a/", "b"));

        async Task<IReadOnlyList<string>> RangeAsync(string from, string before, int maximum = int.MaxValue) =>
            await store.ListRangeAsync(Partition, from, before, maximum).Select(row => row.Key).ToListAsync();
    }

    [Fact]
    public async Task ListRange_MoreRowsThanAPage_EndsAtTheMaximum()
    {
        var store = Open();
        for (var commit = 0; commit < 6; commit++)
        {
            await CommittedAsync(store, [.. Enumerable.Range(0, RowChanges.Maximum).Select(row => new RowChange.Insert($"row:{commit:D2}:{row:D3}", "{}"))]);
        }

        var keys = await store.ListRangeAsync(Partition, "row:", "row;", 555).Select(row => row.Key).ToListAsync();

        Assert.Equal(555, keys.Distinct().Count());
        Assert.Equal("row:05:054", keys[^1]);
    }

    [Fact]
    public async Task Commit_OneHundredChanges_IsTaken()
    {
        var store = Open();
        Assert.Equal(100, (await CommittedAsync(store, [.. Enumerable.Range(0, 100).Select(row => new RowChange.Insert($"{row}", "1"))])).Count);
    }

    [Fact]
    public async Task Commit_NoneOrTooManyOrTwiceTheSameKey_IsRefused()
    {
        var store = Open();
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Partition, []));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Partition, [.. Enumerable.Range(0, 101).Select(row => new RowChange.Insert($"{row}", "1"))]));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Partition, [new RowChange.Insert("a", "1"), new RowChange.Upsert("a", "2")]));
        Assert.Empty(await ListAsync(store));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    [InlineData("a\nb")]
    [InlineData("Hoàng Mai")]
    public async Task Names_NotForEveryStore_AreRefused(string name)
    {
        var store = Open();
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(name, [new RowChange.Insert("a", "1")]));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Partition, [new RowChange.Insert(name, "1")]));
        await Assert.ThrowsAsync<ArgumentException>(() => store.FindAsync(Partition, name));
    }

    [Theory]
    [InlineData(30_000)]
    [InlineData(300_000)]
    [InlineData(2_000_000)]
    public async Task Json_AnySize_ComesBackWhole(int characters)
    {
        // Letters outside the basic plane, so that any cut in the middle of one would show.
        var json = JsonSerializer.Serialize(string.Concat(Enumerable.Repeat("số liệu 𝟘", characters / 10)), Unescaped);
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("big", json), new RowChange.Insert("small", "1"));

        Assert.Equal(json, (await store.FindAsync(Partition, "big"))!.Json);
        Assert.Equal([json, "1"], (await ListAsync(store)).Select(row => row.Json));
    }

    [Fact]
    public async Task Json_ManyBigRowsInOneCommit_AreTakenTogether()
    {
        var json = JsonSerializer.Serialize(new string('ệ', 100_000), Unescaped);
        var store = Open();
        await CommittedAsync(store, [.. Enumerable.Range(0, 30).Select(row => new RowChange.Insert($"{row:D2}", json))]);

        Assert.All(await ListAsync(store), row => Assert.Equal(json, row.Json));
    }

    [Fact]
    public async Task Json_Unicode_ComesBackAsWritten()
    {
        const string Json = """{"tên":"Ủy ban nhân dân quận Hoàng Mai","ghi chú":"430 triệu ≠ 430 tỷ 🏙️ ' \" \\ \n \u0000","e\u0301":"é"}""";
        var store = Open();
        await CommittedAsync(store, new RowChange.Upsert("a", Json));

        Assert.Equal(Json, (await store.FindAsync(Partition, "a"))!.Json);
    }

    [Fact]
    public async Task Insert_ManyAtOnce_ExactlyOneWins()
    {
        var store = Open();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(() => store.CommitAsync(Partition, [new RowChange.Insert("start", $"{writer}")]))));

        var winner = Array.FindIndex(results, result => result is CommitResult.Committed);
        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal($"{winner}", (await store.FindAsync(Partition, "start"))!.Json);
    }

    [Fact]
    public async Task Replace_ManyAtOnce_LoseNoUpdate()
    {
        const int Writers = 8;
        const int Steps = 5;
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("count", "0"));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Steps;)
            {
                var row = (await store.FindAsync(Partition, "count"))!;
                var next = new RowChange.Replace("count", $"{int.Parse(row.Json, null) + 1}", row.ETag);
                done += await store.CommitAsync(Partition, [next]) is CommitResult.Committed ? 1 : 0;
            }
        })));

        Assert.Equal($"{Writers * Steps}", (await store.FindAsync(Partition, "count"))!.Json);
    }

    [Fact]
    public async Task Reopen_AfterClose_FindsWhatWasCommitted()
    {
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("a", "1"));
        var before = await ListAsync(store);
        await CloseAsync(store);

        var again = Open();

        Assert.Equal(before, await ListAsync(again));
        await CommittedAsync(again, new RowChange.Replace("a", "2", before[0].ETag));
    }

    protected static async Task<IReadOnlyDictionary<string, string>> CommittedAsync(IReportingStore store, params RowChange[] changes) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(Partition, changes)).ETags;

    protected static async Task<List<StoredRow>> ListAsync(IReportingStore store, string prefix = "")
    {
        var rows = new List<StoredRow>();
        await foreach (var row in store.ListAsync(Partition, prefix))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
