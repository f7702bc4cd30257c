using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>Reads what is committed, on connections of its own, so that readers never wait for the writer.</summary>
internal sealed class EngineReader(string databasePath, TimeSpan busyTimeout) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> free = [];
    private volatile bool closed;

    /// <returns>Null when the id is unknown.</returns>
    public StoredInstance? FindInstance(string instanceId) => Read(connection =>
    {
        var row = connection.Instance.Bind(1, instanceId);
        return row.Step() ? ReadInstance(row) : null;
    });

    public List<HistoryEvent> ReadHistory(long execution, out int turns)
    {
        var events = new List<HistoryEvent>();
        turns = Read(connection =>
        {
            var count = 0;
            var rows = connection.History.Bind(1, execution);
            while (rows.Step())
            {
                HistoryJson.Read(rows.Utf8(0), events);
                count++;
            }

            return count;
        });
        return events;
    }

    /// <summary>Runs a query that is not worth keeping prepared.</summary>
    public T Query<T>(Func<SqliteConnection, T> query) => Read(connection => query(connection.Connection));

    public static StoredInstance ReadInstance(SqliteStatement row) => new(
        new ExecutionHeader(
            row.Int64(0),
            row.Text(1)!,
            row.Text(2)!,
            row.Text(3)!,
            row.Text(4),
            row.Int64(5),
            row.IsNull(6) ? null : row.Int64(6),
            row.IsNull(7) ? null : new ParentLink(row.Int64(7), row.Text(8)!, row.Text(9)!, row.Int32(10))),
        (OrchestrationRuntimeStatus)row.Int32(11),
        row.Int64(12) != 0);

    public const string InstanceColumns =
        "execution, instance_id, name, version, input, created_at, start_at, parent_execution, parent_id, parent_name, parent_task, status, needs_start";

    public void Dispose()
    {
        closed = true;
        while (free.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private T Read<T>(Func<ReadConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!free.TryTake(out var connection))
        {
            connection = new ReadConnection(databasePath, busyTimeout);
        }

        try
        {
            return read(connection);
        }
        finally
        {
            connection.Reset();
            free.Add(connection);
            if (closed)
            {
                Dispose();
            }
        }
    }

    private sealed class ReadConnection : IDisposable
    {
        public ReadConnection(string path, TimeSpan busyTimeout)
        {
            Connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            try
            {
                Connection.Open();
                using var command = Connection.CreateCommand();
                command.CommandText = EngineText.Format($"PRAGMA busy_timeout={(long)busyTimeout.TotalMilliseconds};PRAGMA query_only=1;");
                command.ExecuteNonQuery();
                Instance = new SqliteStatement(Connection, $"SELECT {InstanceColumns} FROM durable_instances WHERE instance_id = ?1");
                History = new SqliteStatement(Connection, "SELECT events FROM durable_history WHERE execution = ?1 ORDER BY turn");
            }
            catch
            {
                Connection.Dispose();
                throw;
            }
        }

        public SqliteConnection Connection { get; }

        public SqliteStatement Instance { get; }

        public SqliteStatement History { get; }

        public void Reset()
        {
            Instance.Reset();
            History.Reset();
        }

        public void Dispose()
        {
            Instance.Dispose();
            History.Dispose();
            Connection.Dispose();
        }
    }
}
