using Microsoft.DurableTask;
using Program08.Standalone.Tests.Engine;

namespace Program08.Standalone.Tests.Killing;

/// <summary>
/// Orchestrations of every kind of step. Each activity does something outside under a key that holds its turn's GUID, and each orchestration
/// returns the keys it asked for: an effect with any other key was done for a turn that never counted.
/// </summary>
internal static class Workload
{
    public const int EventCount = 4;

    private const int LastRound = 3;

    public static readonly IReadOnlyList<string> Kinds = ["Chain", "Fan", "Timers", "Events", "Parent", "Rounds"];

    public static TaskTable Tasks(AppendOnlyFile effects) => new TaskTable()
        .Activity("Effect", key =>
        {
            effects.Add(key!);
            return key;
        })
        .Orchestrator("Chain", ChainAsync)
        .Orchestrator("Fan", async context => (object?)await Task.WhenAll(Enumerable.Range(0, 10).Select(i => EffectAsync(context, i))))
        .Orchestrator("Timers", TimersAsync)
        .Orchestrator("Events", EventsAsync)
        .Orchestrator("Parent", ParentAsync)
        .Orchestrator("Ear", async context => (object?)new List<string> { await context.WaitForExternalEvent<string>("word"), await EffectAsync(context, 0) })
        .Orchestrator("Rounds", RoundsAsync);

    private static Task<string> EffectAsync(TaskOrchestrationContext context, int step) =>
        context.CallActivityAsync<string>("Effect", $"{context.InstanceId}|{step}|{context.NewGuid():N}");

    private static async Task<object?> ChainAsync(TaskOrchestrationContext context)
    {
        var keys = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            keys.Add(await EffectAsync(context, i));
        }

        return keys;
    }

    private static async Task<object?> TimersAsync(TaskOrchestrationContext context)
    {
        var keys = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var due = context.CurrentUtcDateTime.AddMilliseconds(4);
            await context.CreateTimer(due, CancellationToken.None);
            keys.Add(context.CurrentUtcDateTime >= due ? await EffectAsync(context, i) : throw new InvalidOperationException("A timer fired early."));
        }

        return keys;
    }

    /// <summary>A sender that got no answer sends again, so an event may come twice; but none is missing and none comes out of order.</summary>
    private static async Task<object?> EventsAsync(TaskOrchestrationContext context)
    {
        var keys = new List<string>();
        while (keys.Count < EventCount)
        {
            var number = await context.WaitForExternalEvent<int>("number");
            if (number > keys.Count)
            {
                throw new InvalidOperationException($"Event {keys.Count} is missing before {number}.");
            }

            if (number == keys.Count)
            {
                keys.Add(await EffectAsync(context, number));
            }
        }

        return keys;
    }

    private static async Task<object?> ParentAsync(TaskOrchestrationContext context)
    {
        var key = await EffectAsync(context, 0);
        var ear = context.CallSubOrchestratorAsync<List<string>>("Ear", null, new SubOrchestrationOptions(instanceId: context.InstanceId + ":ear"));
        context.SendEvent(context.InstanceId + ":ear", "word", key);
        var children = await Task.WhenAll(Enumerable.Range(0, 2).Select(i =>
            context.CallSubOrchestratorAsync<List<string>>("Chain", null, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:{i}"))));
        return new List<string>([key, .. await ear, .. children.SelectMany(keys => keys)]);
    }

    /// <summary>Sends itself one event a round and reads them all in the last: each must have come over exactly once.</summary>
    private static async Task<object?> RoundsAsync(TaskOrchestrationContext context)
    {
        var keys = context.GetInput<List<string>>() ?? [];
        var round = keys.Count;
        context.SendEvent(context.InstanceId, "tick", round);
        keys.Add(await EffectAsync(context, round));
        if (round < LastRound)
        {
            context.ContinueAsNew(keys);
            return null;
        }

        var ticks = new List<int>();
        while (ticks.Count <= LastRound)
        {
            ticks.Add(await context.WaitForExternalEvent<int>("tick"));
        }

        return ticks.Order().SequenceEqual(Enumerable.Range(0, LastRound + 1)) ? keys : throw new InvalidOperationException($"Ticks {string.Join(' ', ticks)}.");
    }
}
