using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Killing;

/// <summary>
/// The process that is killed. Arguments: the folder, and <c>commit:N</c> (die right after the Nth commit of this process),
/// <c>after:MS</c> (die that long after the start), <c>hold</c> (keep an engine until killed), <c>lock</c> (keep a write transaction until killed)
/// or <c>finish</c>.
/// </summary>
internal static class KillChild
{
    public const string Ready = "ready";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var path, var order])
        {
            await Console.Error.WriteLineAsync("usage: FOLDER commit:N | after:MS | hold | lock | finish");
            return 2;
        }

        var folder = new KillFolder(path);
        if (order == "lock")
        {
            await HoldWriteLockAsync(folder.Database);
        }

        var parts = order.Split(':');
        var number = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        using var effects = new AppendOnlyFile(folder.Effects);

        // Now and then with almost nothing kept in memory, so that replay is in it too.
        var options = new DurableEngineOptions { DatabasePath = folder.Database, MaxLiveInstances = number % 2 == 1 ? 2 : 1_000 };
        await using var engine = new DurableEngine(options, Workload.Tasks(effects), TimeProvider.System, NullLoggerFactory.Instance);
        await using var clock = parts[0] == "after" ? new Timer(_ => Die(), null, number, Timeout.Infinite) : null;
        if (parts[0] == "commit")
        {
            engine.Writer.AfterCommit = commit =>
            {
                if (commit == number)
                {
                    Die();
                }
            };
        }

        await engine.StartAsync();
        if (order == "hold")
        {
            await Console.Out.WriteLineAsync(Ready);
            await Task.Delay(Timeout.Infinite);
        }

        await engine.Writer.WriteAsync(static (connection, transaction) =>
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "CREATE TABLE IF NOT EXISTS rows (name TEXT PRIMARY KEY) STRICT";
            command.ExecuteNonQuery();
        });
        var finish = order == "finish";
        await Task.WhenAll(Enumerable.Range(0, KillFolder.Lanes).Select(lane => Task.Run(() => new Lane(lane, folder, engine).RunAsync(finish))));
        await engine.WhenIdleAsync();
        return 0;
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    private static async Task HoldWriteLockAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        await Console.Out.WriteLineAsync(Ready);
        await Task.Delay(Timeout.Infinite);
    }
}
