using Microsoft.Data.Sqlite;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class WriterTests
{
    [Fact]
    public async Task FailingWork_RollsBackAlone()
    {
        await using var host = await EngineHost.StartAsync(false, new TaskTable());
        await host.Engine.Writer.WriteAsync((connection, transaction) => Run(connection, transaction, "CREATE TABLE rows (a INTEGER PRIMARY KEY)"));
        var works = Enumerable.Range(0, 50).Select(i => host.Engine.Writer.WriteAsync((connection, transaction) =>
        {
            Run(connection, transaction, $"INSERT INTO rows VALUES ({i})");
            if (i % 10 == 3)
            {
                throw new FormatException("no " + i);
            }
        })).ToArray();
        await Task.WhenAll(works.Select(work => work.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.All(works, (work, i) => Assert.Equal(i % 10 == 3, work.IsFaulted));
        Assert.All(works.Where(work => work.IsFaulted), work => Assert.IsType<FormatException>(work.Exception!.InnerException));
        long count = 0;
        await host.Engine.Writer.WriteAsync((connection, transaction) => count = (long)Run(connection, transaction, "SELECT count(*) FROM rows")!);
        Assert.Equal(45, count);
    }

    [Fact]
    public async Task WorksQueuedTogether_ShareACommit_AndTheHookSeesItBeforeTheAnswer()
    {
        await using var host = await EngineHost.StartAsync(false, new TaskTable());
        using var gate = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        var first = host.Engine.Writer.WriteAsync((_, _) =>
        {
            entered.Set();
            gate.Wait();
        });
        entered.Wait(host.Patience);
        Task? last = null;
        var answeredEarly = false;
        var before = host.Engine.Writer.CommitCount;
        var numbers = new List<long>();
        host.Engine.Writer.AfterCommit = number =>
        {
            numbers.Add(number);
            answeredEarly |= number > before + 1 && last!.IsCompleted;
        };
        var works = Enumerable.Range(0, 100).Select(_ => host.Engine.Writer.WriteAsync((_, _) => { })).ToArray();
        last = works[^1];
        gate.Set();
        await Task.WhenAll([first, .. works]);

        Assert.False(answeredEarly);
        Assert.Equal([before + 1, before + 2], numbers);
        Assert.Equal(before + 2, host.Engine.Writer.CommitCount);
    }

    [Fact]
    public async Task ClosedWriter_RefusesWork()
    {
        var host = await EngineHost.StartAsync(false, new TaskTable());
        var writer = host.Engine.Writer;
        await host.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.WriteAsync((_, _) => { }));
    }

    [Fact]
    public async Task Connection_IsDurable()
    {
        await using var host = await EngineHost.StartAsync(false, new TaskTable());
        object? mode = null;
        object? synchronous = null;
        await host.Engine.Writer.WriteAsync((connection, transaction) =>
        {
            mode = Run(connection, transaction, "PRAGMA journal_mode");
            synchronous = Run(connection, transaction, "PRAGMA synchronous");
        });

        Assert.Equal("wal", mode);
        Assert.Equal(2L, synchronous);
    }

    private static object? Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
