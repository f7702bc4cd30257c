using System.Globalization;
using Microsoft.Data.Sqlite;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Hosting.Timers;

/// <summary>The last runs of timer functions, in the engine's database file. Times are ticks, UTC.</summary>
internal sealed class TimerStore(GroupCommitWriter writer)
{
    public Task OpenAsync(CancellationToken cancellation) => writer.WriteAsync(
        static (connection, transaction) => Execute(
            connection, transaction,
            "CREATE TABLE IF NOT EXISTS timer_run (function TEXT PRIMARY KEY COLLATE NOCASE, last INTEGER, next INTEGER NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID"),
        cancellation);

    /// <summary>Null when the function never was here before.</summary>
    public async Task<TimerRun?> ReadAsync(string function, CancellationToken cancellation)
    {
        TimerRun? run = null;
        await writer.WriteAsync((connection, transaction) => run = Read(connection, transaction, function), cancellation);
        return run;
    }

    public Task WriteAsync(string function, TimerRun run, CancellationToken cancellation) => writer.WriteAsync(
        (connection, transaction) => Execute(
            connection, transaction,
            "INSERT INTO timer_run (function, last, next, updated) VALUES ($function, $last, $next, $updated) "
                + "ON CONFLICT (function) DO UPDATE SET last = excluded.last, next = excluded.next, updated = excluded.updated",
            ("$function", function),
            ("$last", (object?)run.Last?.UtcTicks ?? DBNull.Value),
            ("$next", run.Next.UtcTicks),
            ("$updated", run.Updated.UtcTicks)),
        cancellation);

    private static TimerRun? Read(SqliteConnection connection, SqliteTransaction transaction, string function)
    {
        using var command = Command(connection, transaction, "SELECT last, next, updated FROM timer_run WHERE function = $function", ("$function", function));
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new TimerRun(reader.IsDBNull(0) ? null : Moment(reader.GetInt64(0)), Moment(reader.GetInt64(1)), Moment(reader.GetInt64(2)))
            : null;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
