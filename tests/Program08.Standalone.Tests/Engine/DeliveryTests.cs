using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

/// <summary>Who gets what, how often, and when.</summary>
public sealed class DeliveryTests
{
    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point09_ResultOfAnEarlierExecution_IsDropped(bool strict)
    {
        var gates = new ConcurrentDictionary<string, TaskCompletionSource>();
        TaskCompletionSource Gate(string name) => gates.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        var tasks = new TaskTable()
            .Activity("Slow", async invocation =>
            {
                var name = invocation.SerializedInput!.Trim('"');
                Gate(name + " runs").SetResult();
                await Gate(name + " ends").Task;
                return name;
            })
            .Orchestrator("O", async context => (object?)await context.CallActivityAsync<string>("Slow", context.GetInput<string>()));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("O", "old", "same");
        await Gate("old runs").Task.WaitAsync(host.Patience);
        await host.Client.TerminateInstanceAsync("same");
        await host.EndAsync("same");
        await host.StartAsync("O", "new", "same");
        await Gate("new runs").Task.WaitAsync(host.Patience);

        Gate("old ends").SetResult();
        Gate("new ends").SetResult();

        Assert.Equal("new", (await host.EndAsync("same")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point10_CrashBetweenTheSchedulesCommitAndTheActivity_RunsItWithTheStoredInput(bool strict)
    {
        var tasks = new TaskTable().Activity("Book", invocation => Task.FromResult<object?>(invocation.SerializedInput)).Orchestrator("O", async context =>
        {
            var asked = $"{context.CurrentUtcDateTime:HH:mm} {context.NewGuid()}";
            return (object?)(await context.CallActivityAsync<string>("Book", asked) == $"\"{asked}\"");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        var schedule = host.Engine.Writer.CommitCount + 2;
        var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Engine.Writer.AfterCommit = number =>
        {
            if (number == schedule)
            {
                crashed.SetResult();
                throw new InvalidOperationException("crash here");
            }
        };
        await host.StartAsync("O", id: "o");
        await crashed.Task.WaitAsync(host.Patience);
        Assert.Empty(tasks.Ran);
        host.Time.Advance(TimeSpan.FromHours(5));
        await host.CrashAsync();

        Assert.True((await host.EndAsync("o")).ReadOutputAs<bool>());
        Assert.StartsWith("\"00:00 ", Assert.Single(tasks.Ran).SerializedInput, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point18_OrchestratorActivityAndEventNames_IgnoreCase(bool strict)
    {
        var tasks = new TaskTable()
            .Activity("Greet", name => "chào " + name)
            .Orchestrator("Welcome", async context => (object?)await context.CallActivityAsync<string>("GREET", await context.WaitForExternalEvent<string>("Came")));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("wELCOME", id: "w");
        await host.Client.RaiseEventAsync("w", "cAME", "Mai");

        Assert.Equal("chào Mai", (await host.EndAsync("w")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point25_Tags_AreKeptOnlyWhenKind(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("O", _ => Task.FromResult<object?>(1));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        var options = new StartOrchestrationOptions("o") { Tags = new Dictionary<string, string> { ["unit"] = "hoang-mai" } };
        await host.Client.ScheduleNewOrchestrationInstanceAsync("O", null, options);

        var tags = (await host.EndAsync("o")).Tags;

        Assert.Equal(strict ? [] : ["unit=hoang-mai"], tags.Select(tag => $"{tag.Key}={tag.Value}"));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point30_Status_NeverRunsAheadOfHistory(bool strict)
    {
        var tasks = new TaskTable().Activity("A", _ => "a").Orchestrator("O", async context =>
        {
            for (var i = 0; i < 20; i++)
            {
                context.SetCustomStatus(i);
                await context.CallActivityAsync<string>("A");
            }
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("O", id: "o");
        OrchestrationMetadata state;
        do
        {
            state = await host.StateAsync("o");
            var history = await host.Engine.ReadHistoryAsync("o");
            var shown = state.SerializedCustomStatus is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) + 1 : 0;
            Assert.InRange(history.Count(item => item.Kind == HistoryEventKind.TaskScheduled), shown, 20);
            Assert.True(!state.IsCompleted || history[^1].Kind == HistoryEventKind.ExecutionCompleted);
        }
        while (!state.IsCompleted);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point36_DoubledEvents_AreEachDelivered_AndEachSendersStayInOrder(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Collect", async context =>
        {
            var all = new List<string>();
            while (all.Count < 80)
            {
                all.Add(await context.WaitForExternalEvent<string>("word"));
            }

            return (object?)all;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Collect", id: "c");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(sender => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await host.Client.RaiseEventAsync("c", "word", $"{sender}:{i}");
                await host.Client.RaiseEventAsync("c", "word", $"{sender}:{i}");
            }
        })));

        var words = (await host.EndAsync("c")).ReadOutputAs<List<string>>()!;

        Assert.All(Enumerable.Range(0, 4), sender => Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"{sender}:{i / 2}"),
            words.Where(word => word.StartsWith($"{sender}:", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point42_Timer_NeverFiresBeforeItIsDue(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("O", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddTicks(12_345_678), CancellationToken.None);
            return (object?)context.CurrentUtcDateTime;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("O", id: "o");
        await host.IdleAsync();
        host.Time.Advance(TimeSpan.FromTicks(12_345_677));
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.StateAsync("o")).RuntimeStatus);
        host.Time.Advance(TimeSpan.FromSeconds(40));

        Assert.True((await host.EndAsync("o")).ReadOutputAs<DateTime>() >= EngineHost.Start.UtcDateTime.AddTicks(12_345_678));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point43_CrashAfterTheResultWasComputed_RunsTheActivityAgain(bool strict)
    {
        DurableEngine? first = null;
        var computed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = new TaskTable()
            .Activity("A", _ =>
            {
                // What is returned here after the first run is never stored.
                Interlocked.Exchange(ref first, null)?.Abandon();
                computed.TrySetResult();
                return "a";
            })
            .Orchestrator("O", async context => (object?)await context.CallActivityAsync<string>("A"));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        first = host.Engine;
        await host.StartAsync("O", id: "o");
        await computed.Task.WaitAsync(host.Patience);
        await host.CrashAsync();

        Assert.Equal("a", (await host.EndAsync("o")).ReadOutputAs<string>());
        Assert.Equal(2, tasks.Ran.Count);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point43_TerminatedInstance_DoesNotCancelItsRunningActivity(bool strict)
    {
        var running = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = new TaskTable()
            .Activity("A", async (_, cancellation) =>
            {
                running.SetResult(cancellation);
                await go.Task;
                return "a";
            })
            .Orchestrator("O", async context => (object?)await context.CallActivityAsync<string>("A"));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("O", id: "o");
        var cancellation = await running.Task.WaitAsync(host.Patience);
        await host.Client.TerminateInstanceAsync("o");
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.EndAsync("o")).RuntimeStatus);

        Assert.False(cancellation.IsCancellationRequested);
        go.SetResult();
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.StateAsync("o")).RuntimeStatus);
    }
}
