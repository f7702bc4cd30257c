using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>The engine's writing statements, prepared once on the writer's connection and used on its thread only.</summary>
internal sealed class EngineStore : IDisposable
{
    private readonly SqliteStatement findInstance;
    private readonly SqliteStatement findFinished;
    private readonly SqliteStatement insertInstance;
    private readonly SqliteStatement deleteInstance;
    private readonly SqliteStatement deleteHistory;
    private readonly SqliteStatement deleteOpen;
    private readonly SqliteStatement deleteInbox;
    private readonly SqliteStatement insertHistory;
    private readonly SqliteStatement insertOpen;
    private readonly SqliteStatement closeOpen;
    private readonly SqliteStatement insertInbox;
    private readonly SqliteStatement takeInbox;
    private readonly SqliteStatement updateTurn;
    private readonly SqliteStatement updateEnd;
    private readonly SqliteStatement updateStartOver;

    public EngineStore(SqliteConnection connection)
    {
        Connection = connection;
        SqliteStatement Prepare(string sql) => new(connection, sql);
        findInstance = Prepare("SELECT execution, status FROM durable_instances WHERE instance_id = ?1");
        findFinished = Prepare($"""
            SELECT execution, instance_id FROM durable_instances WHERE updated_at < ?1
                AND status IN ({(int)OrchestrationRuntimeStatus.Completed}, {(int)OrchestrationRuntimeStatus.Failed}, {(int)OrchestrationRuntimeStatus.Terminated}) LIMIT ?2
            """);
        insertInstance = Prepare("""
            INSERT INTO durable_instances (execution, instance_id, name, version, status, needs_start, start_at, created_at, updated_at, input,
                parent_execution, parent_id, parent_name, parent_task, tags) VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """);
        deleteInstance = Prepare("DELETE FROM durable_instances WHERE execution = ?1");
        deleteHistory = Prepare("DELETE FROM durable_history WHERE execution = ?1");
        deleteOpen = Prepare("DELETE FROM durable_open WHERE execution = ?1");
        deleteInbox = Prepare("DELETE FROM durable_inbox WHERE instance_id = ?1");
        insertHistory = Prepare("INSERT INTO durable_history (execution, turn, events) VALUES (?1, ?2, ?3)");
        insertOpen = Prepare("INSERT INTO durable_open (execution, task, instance_id, due, name, version, input) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        closeOpen = Prepare("DELETE FROM durable_open WHERE execution = ?1 AND task = ?2");
        insertInbox = Prepare("INSERT INTO durable_inbox (instance_id, execution, event) VALUES (?1, ?2, ?3)");
        takeInbox = Prepare("DELETE FROM durable_inbox WHERE id = ?1");
        updateTurn = Prepare("UPDATE durable_instances SET status = ?2, needs_start = 0, updated_at = ?3, custom_status = ?4 WHERE execution = ?1");
        updateEnd = Prepare("UPDATE durable_instances SET status = ?2, needs_start = 0, updated_at = ?3, custom_status = ?4, output = ?5, failure = ?6 WHERE execution = ?1");
        updateStartOver = Prepare("""
            UPDATE durable_instances SET execution = ?2, version = ?3, input = ?4, status = ?5, needs_start = 1, start_at = NULL, updated_at = ?6, custom_status = ?7
            WHERE execution = ?1
            """);
    }

    public SqliteConnection Connection { get; }

    public static bool IsFinished(OrchestrationRuntimeStatus status) =>
        status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public (long Execution, OrchestrationRuntimeStatus Status)? Find(string instanceId)
    {
        findInstance.Bind(1, instanceId);
        try
        {
            return findInstance.Step() ? (findInstance.Int64(0), (OrchestrationRuntimeStatus)findInstance.Int32(1)) : null;
        }
        finally
        {
            findInstance.Reset();
        }
    }

    /// <summary>Inserts a pending instance; one that is finished gives way to it, with its history.</summary>
    /// <returns>False, and nothing is changed, when one of this id is unfinished.</returns>
    public bool TryStart(ExecutionHeader header, IReadOnlyDictionary<string, string>? tags = null)
    {
        if (Find(header.InstanceId) is { } present)
        {
            if (!IsFinished(present.Status))
            {
                return false;
            }

            Purge(header.InstanceId, present.Execution);
        }

        insertInstance.Bind(1, header.Execution).Bind(2, header.InstanceId).Bind(3, header.Name).Bind(4, header.Version)
            .Bind(5, (long)OrchestrationRuntimeStatus.Pending).Bind(6, header.StartAtTicks).Bind(7, header.CreatedAtTicks).Bind(8, header.Input)
            .Bind(9, header.Parent?.Execution).Bind(10, header.Parent?.InstanceId).Bind(11, header.Parent?.Name).Bind(12, (long?)header.Parent?.TaskId)
            .Bind(13, tags is { Count: > 0 } ? JsonSerializer.Serialize(tags) : null).Run();
        return true;
    }

    public void Purge(string instanceId, long execution)
    {
        deleteInstance.Bind(1, execution).Run();
        deleteHistory.Bind(1, execution).Run();
        deleteOpen.Bind(1, execution).Run();
        deleteInbox.Bind(1, instanceId).Run();
    }

    /// <summary>Purges instances that ended before the time, at most so many.</summary>
    /// <returns>How many.</returns>
    public int PurgeFinished(long before, int most)
    {
        var found = new List<(long Execution, string InstanceId)>();
        findFinished.Bind(1, before).Bind(2, most);
        try
        {
            while (findFinished.Step())
            {
                found.Add((findFinished.Int64(0), findFinished.Text(1)!));
            }
        }
        finally
        {
            findFinished.Reset();
        }

        found.ForEach(item => Purge(item.InstanceId, item.Execution));
        return found.Count;
    }

    public void AddHistory(long execution, int turn, ReadOnlySpan<byte> events) => insertHistory.Bind(1, execution).Bind(2, turn).BindUtf8(3, events).Run();

    public void OpenActivity(long execution, string instanceId, HistoryEvent step) => insertOpen.Bind(1, execution).Bind(2, step.TaskId).Bind(3, instanceId)
        .Bind(4, (long?)null).Bind(5, step.Name).Bind(6, step.Version).Bind(7, step.Data).Run();

    public void OpenTimer(long execution, string instanceId, HistoryEvent step) => insertOpen.Bind(1, execution).Bind(2, step.TaskId).Bind(3, instanceId)
        .Bind(4, step.Time!.Value.Ticks).Bind(5, (string?)null).Bind(6, (string?)null).Bind(7, (string?)null).Run();

    public void Close(long execution, int taskId) => closeOpen.Bind(1, execution).Bind(2, taskId).Run();

    public void CloseAll(long execution) => deleteOpen.Bind(1, execution).Run();

    /// <returns>The message's number, rising in order of arrival.</returns>
    public long AddMessage(string instanceId, long? execution, HistoryEvent item)
    {
        insertInbox.Bind(1, instanceId).Bind(2, execution).Bind(3, HistoryJson.ToText(item)).Run();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(Connection.Handle);
    }

    public void TakeMessage(long inboxId) => takeInbox.Bind(1, inboxId).Run();

    public void DropMessages(string instanceId) => deleteInbox.Bind(1, instanceId).Run();

    public void GoOn(long execution, OrchestrationRuntimeStatus status, long now, string? customStatus) =>
        updateTurn.Bind(1, execution).Bind(2, (long)status).Bind(3, now).Bind(4, customStatus).Run();

    public void End(long execution, Ending.Finished ending, long now, string? customStatus) => updateEnd.Bind(1, execution).Bind(2, (long)ending.Status)
        .Bind(3, now).Bind(4, customStatus).Bind(5, ending.Output).Bind(6, ending.Failure is { } failure ? HistoryJson.ToText(failure) : null).Run();

    public void StartOver(long execution, ExecutionHeader next, long now, string? customStatus)
    {
        deleteHistory.Bind(1, execution).Run();
        deleteOpen.Bind(1, execution).Run();
        updateStartOver.Bind(1, execution).Bind(2, next.Execution).Bind(3, next.Version).Bind(4, next.Input)
            .Bind(5, (long)OrchestrationRuntimeStatus.Running).Bind(6, now).Bind(7, customStatus).Run();
    }

    public void Dispose()
    {
        SqliteStatement[] all =
        [
            findInstance, findFinished, insertInstance, deleteInstance, deleteHistory, deleteOpen, deleteInbox, insertHistory, insertOpen,
            closeOpen, insertInbox, takeInbox, updateTurn, updateEnd, updateStartOver,
        ];
        Array.ForEach(all, statement => statement.Dispose());
    }
}
