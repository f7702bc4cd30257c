using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Killing;

/// <summary>
/// One caller of the engine: starts orchestrations round by round, sends them events, writes rows of its own, and notes each step once it is
/// acknowledged. After a kill it goes on at the first step that was not.
/// </summary>
internal sealed class Lane(int number, KillFolder folder, DurableEngine engine)
{
    /// <summary>Steps of a round: a start of each kind, the events, a row, the wait for the ends.</summary>
    public static int StepsPerRound => Workload.Kinds.Count + Workload.EventCount + 2;

    private DurableTaskClient Client => engine.Client;

    public static string IdOf(int lane, int round, string kind) => $"{kind}-{lane}-{round}";

    public static string RowOf(int lane, int round) => $"{lane}-{round}";

    /// <param name="finish">Ends with the round begun; else goes on until killed.</param>
    public async Task RunAsync(bool finish)
    {
        var path = folder.Acknowledged(number);
        var step = AppendOnlyFile.Read(path).Length;
        var last = finish ? (step + StepsPerRound - 1) / StepsPerRound * StepsPerRound : int.MaxValue;
        using var acknowledged = new AppendOnlyFile(path);
        for (; step < last; step++)
        {
            await StepAsync(step / StepsPerRound, step % StepsPerRound);
            acknowledged.Add($"{step}");
        }
    }

    private async Task StepAsync(int round, int step)
    {
        if (step < Workload.Kinds.Count)
        {
            await StartAsync(Workload.Kinds[step], IdOf(number, round, Workload.Kinds[step]));
            return;
        }

        step -= Workload.Kinds.Count;
        if (step < Workload.EventCount)
        {
            await Client.RaiseEventAsync(IdOf(number, round, "Events"), "number", step);
        }
        else if (step == Workload.EventCount)
        {
            await engine.Writer.WriteAsync((connection, transaction) => Insert(connection, transaction, RowOf(number, round)));
        }
        else
        {
            foreach (var kind in Workload.Kinds)
            {
                await Client.WaitForInstanceCompletionAsync(IdOf(number, round, kind));
            }
        }
    }

    /// <summary>A start without an answer may be on disk all the same.</summary>
    private async Task StartAsync(string kind, string id)
    {
        if (await Client.GetInstanceAsync(id) is null)
        {
            await Client.ScheduleNewOrchestrationInstanceAsync(kind, null, new StartOrchestrationOptions(id));
        }
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string name)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT OR IGNORE INTO rows (name) VALUES ($name)";
        command.Parameters.AddWithValue("$name", name);
        command.ExecuteNonQuery();
    }
}
