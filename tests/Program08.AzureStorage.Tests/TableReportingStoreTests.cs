using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Program08.Storage.Rows;
using Program08.Storage.Tests;
using Program08.Storage.Tests.Rows;

namespace Program08.AzureStorage.Tests;

public sealed class TableReportingStoreTests(AzuriteFixture azurite) : ReportingStoreContract, IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly string _table = AzuriteFixture.NewName();
    private readonly BlobContainerClient _overflow = new(azurite.ConnectionString, AzuriteFixture.NewName());

    public Task InitializeAsync() => new TableReportingStore(new TableClient(azurite.ConnectionString, _table), _overflow).EnsureAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ensure_WhatIsThere_ChangesNothing()
    {
        var store = (TableReportingStore)Open();
        await CommittedAsync(store, new RowChange.Insert("a", "1"));

        await store.EnsureAsync();

        Assert.Single(await ListAsync(store));
    }

    [Fact]
    public async Task Commit_TableMissing_IsAFaultAndNoConflict()
    {
        var store = new TableReportingStore(new TableClient(azurite.ConnectionString, AzuriteFixture.NewName()), _overflow);

        await Assert.ThrowsAnyAsync<RequestFailedException>(() => store.CommitAsync("p", [new RowChange.Insert("a", "1")]));
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => ListAsync(store));
    }

    [Fact]
    public async Task Commit_WhoseAnswerWasLostAndThatIsTriedAgain_IsCommitted()
    {
        var store = new TableReportingStore(new TableClientThatLosesAnswers(azurite.ConnectionString, _table), _overflow);
        var plain = Open();
        var etag = (await CommittedAsync(plain, new RowChange.Insert("old", "1")))["old"];

        var etags = await CommittedAsync(store, new RowChange.Insert("new", "1"), new RowChange.Replace("old", "2", etag), new RowChange.Upsert("any", "1"));

        Assert.Equal((await ListAsync(plain)).ToDictionary(row => row.Key, row => row.ETag), etags);
    }

    [Fact]
    public async Task Insert_TakenByAnother_StaysAConflictWhenTriedAgain()
    {
        await CommittedAsync(Open(), new RowChange.Insert("a", "1"));
        var store = new TableReportingStore(new TableClientThatLosesAnswers(azurite.ConnectionString, _table), _overflow);

        Assert.Equal(new CommitResult.Conflict("a"), await store.CommitAsync("cycle:p08:2023-H1", [new RowChange.Insert("a", "2")]));
    }

    [Fact]
    public async Task Json_OnlyWhatNoEntityHolds_GoesToABlob()
    {
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("fits", new string('1', OverflowPlan.CharactersPerEntity)));
        Assert.Equal(0, await BlobsAsync());

        await CommittedAsync(store, new RowChange.Insert("one more", new string('1', OverflowPlan.CharactersPerEntity + 1)));
        await CommittedAsync(store, new RowChange.Insert("the same again", new string('1', OverflowPlan.CharactersPerEntity + 1)));
        Assert.Equal(1, await BlobsAsync());
    }

    [Fact]
    public async Task Json_RowShrinksAndGrows_IsAlwaysTheLastWritten()
    {
        var store = Open();
        foreach (var length in new[] { 600_000, 10, 100_000, 40_000, 700_000, 1 })
        {
            await CommittedAsync(store, new RowChange.Upsert("a", new string('1', length)));
            Assert.Equal(length, (await ListAsync(store))[0].Json.Length);
        }
    }

    protected override IReportingStore Open() => new TableReportingStore(new TableClient(azurite.ConnectionString, _table), _overflow);

    protected override Task CloseAsync(IReportingStore store) => Task.CompletedTask;

    private async Task<int> BlobsAsync()
    {
        var count = 0;
        await foreach (var _ in _overflow.GetBlobsAsync())
        {
            count++;
        }

        return count;
    }

    /// <summary>As the client behaves when the answer to its first try never comes.</summary>
    private sealed class TableClientThatLosesAnswers(string connectionString, string tableName) : TableClient(connectionString, tableName)
    {
        public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
            IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
        {
            var actions = transactionActions.ToList();
            await base.SubmitTransactionAsync(actions, cancellationToken);
            return await base.SubmitTransactionAsync(actions, cancellationToken);
        }
    }
}
