using System.Globalization;
using Microsoft.Data.Sqlite;
using Program08.Storage.Rows;

namespace Program08.Storage.Tests.Rows;

public sealed class SqliteWriterTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteWriter _writer;

    public SqliteWriterTests() => _writer = new SqliteWriter(DatabasePath);

    private string DatabasePath => _folder.File("program08.db");

    public Task InitializeAsync() => _writer.WriteAsync((connection, transaction) => Execute(connection, transaction, "CREATE TABLE note(id INTEGER PRIMARY KEY)"));

    public async Task DisposeAsync()
    {
        await _writer.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Work_ThatThrows_IsTakenBackAloneAndTellsItsOwnCaller()
    {
        var release = await HoldWriterAsync();
        var works = Enumerable.Range(1, 5).Select(id => _writer.WriteAsync((connection, transaction) =>
        {
            Insert(connection, transaction, id);
            if (id == 3)
            {
                throw new InvalidOperationException("three");
            }
        })).ToList();
        release();

        Assert.Equal("three", (await Assert.ThrowsAsync<InvalidOperationException>(() => works[2])).Message);
        works.RemoveAt(2);
        await Task.WhenAll(works);
        Assert.Equal([1, 2, 4, 5], Committed());
    }

    [Fact]
    public async Task Completion_MeansCommitted()
    {
        for (var id = 1; id <= 10; id++)
        {
            var inserted = id;
            await _writer.WriteAsync((connection, transaction) => Insert(connection, transaction, inserted));
            Assert.Equal(id, Committed().Count);
        }
    }

    [Fact]
    public async Task Durability_OfTheConnection_IsFull()
    {
        var settings = new List<string>();
        await _writer.WriteAsync((connection, transaction) =>
        {
            foreach (var pragma in new[] { "journal_mode", "synchronous" })
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = $"PRAGMA {pragma}";
                settings.Add(Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!);
            }
        });

        Assert.Equal(["wal", "2"], settings);
    }

    [Fact]
    public async Task Cancelled_BeforeItBegan_IsNotRun()
    {
        var release = await HoldWriterAsync();
        using var cancellation = new CancellationTokenSource();
        var cancelled = _writer.WriteAsync((connection, transaction) => Insert(connection, transaction, 1), cancellation.Token);
        cancellation.Cancel();
        release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Empty(Committed());
    }

    [Fact]
    public async Task GroupThatLostItsTransaction_FailsWhole_AndTheNextIsWritten()
    {
        var release = await HoldWriterAsync();
        var neighbour = _writer.WriteAsync((connection, transaction) => Insert(connection, transaction, 1));
        var failing = _writer.WriteAsync((connection, transaction) =>
        {
            // The transaction goes first, as SQLite does by itself on a full disk.
            Execute(connection, transaction, "ROLLBACK");
            throw new IOException("disk full");
        });
        release();

        await Assert.ThrowsAsync<IOException>(() => neighbour);
        await Assert.ThrowsAsync<IOException>(() => failing);
        await _writer.WriteAsync((connection, transaction) => Insert(connection, transaction, 2));
        Assert.Equal([2], Committed());
    }

    [Fact]
    public async Task Closed_TakesNothingMore_AndFinishedWhatItHad()
    {
        var last = _writer.WriteAsync((connection, transaction) => Insert(connection, transaction, 1));
        await _writer.DisposeAsync();

        await last;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _writer.WriteAsync((_, _) => { }));
        Assert.Equal([1], Committed());
    }

    [Fact]
    public async Task FolderThatIsNotThere_FailsEachWriteWithTheReason()
    {
        await using var writer = new SqliteWriter(_folder.File("missing/program08.db"));
        await Assert.ThrowsAsync<SqliteException>(() => writer.WriteAsync((_, _) => { }));
        await Assert.ThrowsAsync<SqliteException>(() => writer.WriteAsync((_, _) => { }));
    }

    // Whatever is handed in between this and the release is one group.
    private async Task<Action> HoldWriterAsync()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource();
        _ = _writer.WriteAsync((_, _) =>
        {
            begun.SetResult();
            released.Task.Wait();
        });
        await begun.Task;
        return released.SetResult;
    }

    private List<int> Committed()
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM note ORDER BY id";
        using var reader = command.ExecuteReader();
        var ids = new List<int>();
        while (reader.Read())
        {
            ids.Add(reader.GetInt32(0));
        }

        return ids;
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, int id) =>
        Execute(connection, transaction, $"INSERT INTO note(id) VALUES({id})");

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
