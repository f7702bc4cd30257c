using Microsoft.Data.Sqlite;
using Program08.Storage.Rows;

namespace Program08.Storage.Tests.Rows;

public sealed class SqliteReportingStoreTests : ReportingStoreContract, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SqliteWriter? _writer;
    private SqliteReportingStore? _store;

    private string DatabasePath => _folder.File("program08.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_store is { } store)
        {
            await CloseAsync(store);
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task File_SharedWithOtherTables_LeavesThemAlone()
    {
        var store = Open();
        await _writer!.WriteAsync((connection, transaction) => Execute(connection, transaction, "CREATE TABLE durable_instances(id TEXT)"));

        await CommittedAsync(store, new RowChange.Insert("a", "1"));

        Assert.Equal(["durable_instances", "reporting_commits", "reporting_rows"], Tables());
    }

    [Fact]
    public async Task Work_BesideTheStore_CommitsInTheSameFile()
    {
        var store = Open();
        await CommittedAsync(store, new RowChange.Insert("a", "1"));

        await _writer!.WriteAsync((connection, transaction) => Execute(connection, transaction, "DELETE FROM reporting_rows"));

        Assert.Empty(await ListAsync(store));
    }

    [Fact]
    public async Task RowThatWasReadBefore_IsReadAnewWhenAnotherStoreChangedIt_AndOnlyThen()
    {
        var store = Open();
        using var other = new SqliteReportingStore(DatabasePath, _writer!);
        await CommittedAsync(store, new RowChange.Insert("a", "1"));
        var first = await store.FindAsync(Partition, "a");
        Assert.Same(first, await store.FindAsync(Partition, "a"));

        await CommittedAsync(other, new RowChange.Delete("a", first!.ETag));
        Assert.Null(await store.FindAsync(Partition, "a"));

        await CommittedAsync(other, new RowChange.Insert("a", "2"));
        Assert.Equal("2", (await store.FindAsync(Partition, "a"))!.Json);
    }

    protected override IReportingStore Open()
    {
        _writer = new SqliteWriter(DatabasePath);
        return _store = new SqliteReportingStore(DatabasePath, _writer);
    }

    protected override async Task CloseAsync(IReportingStore store)
    {
        ((SqliteReportingStore)store).Dispose();
        await _writer!.DisposeAsync();
    }

    private List<string> Tables()
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
