using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Killing;

/// <summary>What holds of the database and of the effects outside, however often the process was killed.</summary>
internal static class KillInvariants
{
    // Activities under way at a kill run again: no more than the workers that run them.
    private static readonly int MaxRepeatsAKill = new DurableEngineOptions { DatabasePath = "none" }.MaxConcurrentActivities;

    /// <returns>What was counted, in one line.</returns>
    public static string Check(KillFolder folder, int kills)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=false");
        connection.Open();
        Assert.Equal(["ok"], Texts(connection, "PRAGMA integrity_check"));
        Assert.Equal(["0", "0"], Texts(connection, "SELECT count(*) FROM durable_open UNION ALL SELECT count(*) FROM durable_inbox"));
        Assert.Equal([], Texts(connection, $"SELECT instance_id || ': ' || status || ' ' || coalesce(failure, '') FROM durable_instances WHERE status <> {(int)OrchestrationRuntimeStatus.Completed}"));
        CheckAcknowledged(folder, connection);
        var events = Texts(connection, "SELECT execution FROM durable_instances").Sum(execution => CheckHistory(connection, execution));
        return $"{kills} kills, {events} history events; {CheckEffects(folder, connection, kills)}";
    }

    private static void CheckAcknowledged(KillFolder folder, SqliteConnection connection)
    {
        var instances = Texts(connection, "SELECT instance_id FROM durable_instances").ToHashSet();
        var rows = Texts(connection, "SELECT name FROM rows").ToHashSet();
        for (var lane = 0; lane < KillFolder.Lanes; lane++)
        {
            var steps = AppendOnlyFile.Read(folder.Acknowledged(lane));
            Assert.Equal(Enumerable.Range(0, steps.Length).Select(step => $"{step}"), steps);
            for (var round = 0; round < steps.Length / Lane.StepsPerRound; round++)
            {
                Assert.All(Workload.Kinds, kind => Assert.Contains(Lane.IdOf(lane, round, kind), instances));
                Assert.Contains(Lane.RowOf(lane, round), rows);
            }
        }
    }

    /// <summary>Each step stands in history once, in the order of its number, and is answered once.</summary>
    private static int CheckHistory(SqliteConnection connection, string execution)
    {
        var history = new List<HistoryEvent>();
        foreach (var turn in Texts(connection, $"SELECT events FROM durable_history WHERE execution = {execution} ORDER BY turn"))
        {
            HistoryJson.Read(Encoding.UTF8.GetBytes(turn), history);
        }

        var steps = history.Where(item => item.IsDecision).ToList();
        Assert.Equal(Enumerable.Range(0, steps.Count), steps.Select(step => step.TaskId));
        Assert.Equal(
            steps.Where(step => step.Kind != HistoryEventKind.EventSent).Select(step => step.TaskId),
            history.Where(item => item.Kind is HistoryEventKind.TaskCompleted or HistoryEventKind.TimerFired or HistoryEventKind.SubOrchestrationInstanceCompleted)
                .Select(item => item.TaskId).Order());
        Assert.Single(history, item => item.Kind == HistoryEventKind.ExecutionStarted);
        Assert.Equal(HistoryEventKind.ExecutionCompleted, history[^1].Kind);
        return history.Count;
    }

    /// <summary>Every step that counted had its effect; nothing was done for a turn that did not count.</summary>
    private static string CheckEffects(KillFolder folder, SqliteConnection connection, int kills)
    {
        var asked = Texts(connection, "SELECT output FROM durable_instances").SelectMany(output => JsonSerializer.Deserialize<List<string>>(output)!).ToHashSet();
        var done = AppendOnlyFile.Read(folder.Effects);
        Assert.Equal(asked.Order(StringComparer.Ordinal), done.Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(done.Length - asked.Count, 0, kills * MaxRepeatsAKill);
        return $"{asked.Count} effects, {done.Length - asked.Count} of them done again";
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return texts;
    }
}
