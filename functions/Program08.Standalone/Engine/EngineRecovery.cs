using Microsoft.Data.Sqlite;

namespace Program08.Standalone.Engine;

/// <summary>Takes up at start what rows say is still to do. What fell due meanwhile fires in due order.</summary>
internal sealed class EngineRecovery(EngineCore core)
{
    private readonly List<ExecutionHeader> starts = [];
    private readonly List<(string InstanceId, Message Message)> messages = [];
    private readonly List<(long Execution, ActivityInvocation Invocation)> activities = [];
    private readonly List<TimerQueue.Entry> timers = [];

    public void Run()
    {
        core.Reader.Query(connection =>
        {
            Read(connection);
            return true;
        });

        // Messages first: an event that was here before the start is applied with it, in one turn.
        messages.ForEach(item => core.Instances.Post(item.InstanceId, item.Message));
        starts.ForEach(core.Begin);
        foreach (var timer in timers.OrderBy(timer => timer.Due).ThenBy(timer => timer.Execution).ThenBy(timer => timer.TaskId))
        {
            core.Timers.Add(timer);
        }

        activities.ForEach(item => core.Activities.Dispatch(item.Execution, item.Invocation));
        EngineLog.EngineStarted(core.Logger, core.Options.DatabasePath, starts.Count, messages.Count, activities.Count, timers.Count);
    }

    private void Read(SqliteConnection connection)
    {
        using (var rows = new SqliteStatement(connection, "SELECT id, instance_id, execution, event FROM durable_inbox ORDER BY id"))
        {
            while (rows.Step())
            {
                messages.Add((rows.Text(1)!, new Message(HistoryJson.ReadEvent(rows.Text(3)!), rows.Int64(0), rows.IsNull(2) ? 0 : rows.Int64(2))));
            }
        }

        using (var rows = new SqliteStatement(connection, $"SELECT {EngineReader.InstanceColumns} FROM durable_instances WHERE needs_start = 1 ORDER BY execution"))
        {
            while (rows.Step())
            {
                starts.Add(EngineReader.ReadInstance(rows).Header);
            }
        }

        using (var rows = new SqliteStatement(connection, "SELECT execution, task, instance_id, due, name, version, input FROM durable_open ORDER BY execution, task"))
        {
            while (rows.Step())
            {
                if (rows.IsNull(3))
                {
                    activities.Add((rows.Int64(0), new ActivityInvocation(rows.Text(4)!, rows.Text(2)!, rows.Int32(1), rows.Text(6), rows.Text(5) ?? string.Empty)));
                }
                else
                {
                    timers.Add(new TimerQueue.Entry(rows.Int64(3), rows.Int64(0), rows.Text(2)!, rows.Int32(1)));
                }
            }
        }
    }
}
