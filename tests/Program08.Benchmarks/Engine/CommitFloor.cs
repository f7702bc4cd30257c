using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Program08.Benchmarks.Engine;

/// <summary>What SQLite itself does on this disk: commits of one small row each, with the engine's settings.</summary>
internal static class CommitFloor
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    /// <returns>Commits per second.</returns>
    public static double Measure()
    {
        var folder = BenchEngine.NewFolder();
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=false");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT) STRICT;";
            command.ExecuteNonQuery();
            command.CommandText = "INSERT INTO rows (text) VALUES ('one small row of text, about as long as an event')";
            command.Prepare();
            var commits = 0;
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < Duration)
            {
                command.ExecuteNonQuery();
                commits++;
            }

            return commits / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
