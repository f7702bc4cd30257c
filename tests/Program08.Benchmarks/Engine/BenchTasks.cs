using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.DurableTask;
using Program08.Standalone.Engine;

namespace Program08.Benchmarks.Engine;

/// <summary>The orchestrations that are measured. Their activities do nothing, so that what is measured is the engine.</summary>
internal sealed class BenchTasks : ITaskCatalog
{
    /// <summary>Of a waiting instance: with these its history is 20 events long.</summary>
    public const int StepsBeforeWaiting = 6;

    private readonly Dictionary<string, OrchestratorInvoker> orchestrators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sequence"] = SequenceAsync,
        ["FanOut"] = FanOutAsync,
        ["Collect"] = CollectAsync,
        ["Wait"] = WaitAsync,
    };

    private readonly ActivityInvoker echo = (invocation, _) => Task.FromResult<object?>(int.Parse(invocation.SerializedInput!, CultureInfo.InvariantCulture));

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorInvoker? orchestrator) => orchestrators.TryGetValue(name, out orchestrator);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityInvoker? activity)
    {
        activity = echo;
        return true;
    }

    private static async Task<object?> SequenceAsync(TaskOrchestrationContext context)
    {
        var count = context.GetInput<int>();
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += await context.CallActivityAsync<int>("Echo", i);
        }

        return sum;
    }

    private static async Task<object?> FanOutAsync(TaskOrchestrationContext context) =>
        (await Task.WhenAll(Enumerable.Range(0, context.GetInput<int>()).Select(i => context.CallActivityAsync<int>("Echo", i)))).Sum();

    private static async Task<object?> CollectAsync(TaskOrchestrationContext context)
    {
        var count = context.GetInput<int>();
        var sum = 0L;
        for (var i = 0; i < count; i++)
        {
            sum += await context.WaitForExternalEvent<int>("number");
        }

        return sum;
    }

    /// <summary>As a unit's report waits: something was done, a reminder is due one day, and word may come any time.</summary>
    private static async Task<object?> WaitAsync(TaskOrchestrationContext context)
    {
        for (var i = 0; i < StepsBeforeWaiting; i++)
        {
            await context.CallActivityAsync<int>("Echo", i);
        }

        using var reminder = new CancellationTokenSource();
        var timer = context.CreateTimer(TimeSpan.FromDays(2), reminder.Token);
        while (await context.WaitForExternalEvent<string>("word") == "peek")
        {
            // Woken, looked, waits on: that is what keeps it live.
        }

        await context.CallActivityAsync<int>("Echo", StepsBeforeWaiting);
#pragma warning disable CA1849 // CancelAsync would leave the orchestrator's thread.
        reminder.Cancel();
#pragma warning restore CA1849
        return timer.IsCanceled;
    }
}
