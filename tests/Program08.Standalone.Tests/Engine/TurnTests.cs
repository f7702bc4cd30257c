using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class TurnTests
{
    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point01_ContinuationsOfAnEvent_RunBeforeTheNextIsApplied(bool strict)
    {
        var seen = new ConcurrentQueue<string>();
        var tasks = new TaskTable().Orchestrator("Two", async context =>
        {
            async Task Follow(string name)
            {
                await context.WaitForExternalEvent<int>(name);
                if (!context.IsReplaying)
                {
                    seen.Enqueue(name + "1");
                }

                await Task.Yield();
                if (!context.IsReplaying)
                {
                    seen.Enqueue(name + "2");
                }
            }

            var a = Follow("a");
            var b = Follow("b");
            var first = await Task.WhenAny(a, b);
            await Task.WhenAll(a, b);
            return (object?)(first == b ? "b" : "a");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Two", id: "two");
        await host.IdleAsync();
        await host.Client.SuspendInstanceAsync("two");
        await host.Client.RaiseEventAsync("two", "b", 1);
        await host.Client.RaiseEventAsync("two", "a", 1);
        await host.IdleAsync();
        await host.Client.ResumeInstanceAsync("two");

        Assert.Equal("b", (await host.EndAsync("two")).ReadOutputAs<string>());
        Assert.Equal(["b1", "b2", "a1", "a2"], seen);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point02_TurnTime_IsStoredAndTheSameOnReplay(bool strict)
    {
        var times = new ConcurrentBag<DateTime>();
        var tasks = new TaskTable().Orchestrator("Clock", async context =>
        {
            times.Add(context.CurrentUtcDateTime);
            await context.WaitForExternalEvent<int>("go");
            return (object?)context.CurrentUtcDateTime;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Clock", id: "clock");
        await host.IdleAsync();
        host.Time.Advance(TimeSpan.FromHours(3));
        await host.CrashAsync();
        await host.Client.RaiseEventAsync("clock", "go", 1);

        var end = await host.EndAsync("clock");

        Assert.Equal(EngineHost.Start.UtcDateTime.AddHours(3), end.ReadOutputAs<DateTime>());
        Assert.Equal(EngineHost.Start.UtcDateTime, Assert.Single(times.Distinct()));
        Assert.All(times, time => Assert.Equal(DateTimeKind.Utc, time.Kind));
        Assert.Equal(2, times.Count);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point02_IsReplaying_HoldsUntilTheLastStoredEvent(bool strict)
    {
        var states = new ConcurrentQueue<bool>();
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("R", async context =>
        {
            states.Enqueue(context.IsReplaying);
            await context.CallActivityAsync("A");
            states.Enqueue(context.IsReplaying);
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.RunAsync("R");

        Assert.Equal(strict ? [false, true, false] : [false, false], states);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point03_StepsOfAllKinds_ShareOneCounter(bool strict)
    {
        var tasks = new TaskTable().Activity("A", _ => 1)
            .Orchestrator("Child", _ => Task.FromResult<object?>(1))
            .Orchestrator("Mixed", async context =>
            {
                await context.CallActivityAsync("A");
                context.SendEvent("nobody", "E", 1);
                await context.CreateTimer(TimeSpan.FromMinutes(1), CancellationToken.None);
                await context.CallSubOrchestratorAsync("Child");
            });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Mixed", id: "mixed");
        await host.RunOutAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.StateAsync("mixed")).RuntimeStatus);
        var steps = (await host.Engine.ReadHistoryAsync("mixed")).Where(item => item.Kind is HistoryEventKind.TaskScheduled
            or HistoryEventKind.EventSent or HistoryEventKind.TimerCreated or HistoryEventKind.SubOrchestrationInstanceCreated);
        Assert.Equal(
            [(HistoryEventKind.TaskScheduled, 0), (HistoryEventKind.EventSent, 1), (HistoryEventKind.TimerCreated, 2), (HistoryEventKind.SubOrchestrationInstanceCreated, 3)],
            steps.Select(item => (item.Kind, item.TaskId)));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point05_OpenTimer_KeepsTheEndBackUntilItFires(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Hasty", context =>
        {
            _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            _ = context.WaitForExternalEvent<int>("never");
            return Task.FromResult<object?>("done");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Hasty", id: "hasty");
        await host.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.StateAsync("hasty")).RuntimeStatus);
        host.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("done", (await host.EndAsync("hasty")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point05_ThrowingWithAnOpenTimer_FailsOnlyWhenItFired(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Angry", new Func<TaskOrchestrationContext, Task<object?>>(context =>
        {
            _ = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            throw new InvalidOperationException("no");
        }));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Angry", id: "angry");
        await host.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.StateAsync("angry")).RuntimeStatus);
        host.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.EndAsync("angry")).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point06_ContextUsedOffItsThread_Throws(bool strict)
    {
        var thrown = new TaskCompletionSource<Exception>();
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("Stray", async context =>
        {
            try
            {
                await Task.Run(() => context.CallActivityAsync("A"));
            }
            catch (InvalidOperationException error)
            {
                thrown.TrySetResult(error);
                throw;
            }
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Stray", id: "stray");

        Assert.Contains("thread", (await thrown.Task.WaitAsync(host.Patience)).Message, StringComparison.Ordinal);
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.StateAsync("stray")).RuntimeStatus);
        Assert.Contains(host.Log.Lines, line => line.EventId == 112);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point06_CancelAsync_TakesTheInstanceOffItsThread(bool strict)
    {
        using var turnEnded = new ManualResetEventSlim();
        var thrown = new TaskCompletionSource<Exception>();
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("Async", async context =>
        {
            using var cancel = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromHours(1), cancel.Token);
            using var slow = cancel.Token.Register(() => turnEnded.Wait(TimeSpan.FromSeconds(30)));
            await cancel.CancelAsync();
            try
            {
                await context.CallActivityAsync("A");
            }
            catch (InvalidOperationException error)
            {
                thrown.TrySetResult(error);
            }

            await timer;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Async", id: "a");
        await host.IdleAsync();
        turnEnded.Set();

        Assert.Contains("thread", (await thrown.Task.WaitAsync(host.Patience)).Message, StringComparison.Ordinal);
        Assert.True((await host.StateAsync("a")).IsRunning);
        Assert.Empty(tasks.Ran);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point06_ConfigureAwaitFalse_LeavesTheThread(bool strict)
    {
        var thrown = new TaskCompletionSource<Exception>();
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("Config", async context =>
        {
            await context.CallActivityAsync("A").ConfigureAwait(false);
            try
            {
                await context.CallActivityAsync("A");
            }
            catch (InvalidOperationException error)
            {
                thrown.TrySetResult(error);
            }
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Config", id: "c");

        Assert.Contains("thread", (await thrown.Task.WaitAsync(host.Patience)).Message, StringComparison.Ordinal);
        Assert.Single(tasks.Ran);
    }

    [Fact]
    public async Task Point08_StrictMode_ReplaysFromTheStartOnEachTurn()
    {
        var runs = 0;
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("Three", async context =>
        {
            Interlocked.Increment(ref runs);
            await context.CallActivityAsync("A");
            await context.CallActivityAsync("A");
        });
        await using (var host = await EngineHost.StartAsync(true, tasks))
        {
            await host.RunAsync("Three");
        }

        Assert.Equal(3, runs);
        runs = 0;
        await using (var host = await EngineHost.StartAsync(false, tasks))
        {
            await host.RunAsync("Three");
        }

        Assert.Equal(1, runs);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point11_Values_AreNeverShared(bool strict)
    {
        var given = new List<int> { 1 };
        var kept = new ConcurrentBag<object>();
        var tasks = new TaskTable().Activity("Same", new Func<ActivityInvocation, Task<object?>>(_ => Task.FromResult<object?>(given)))
            .Orchestrator("Ref", async context =>
            {
                var first = await context.CallActivityAsync<List<int>>("Same");
                kept.Add(first);
                first.Add(2);
                var input = context.GetInput<List<int>>()!;
                input.Add(3);
                return (object?)context.GetInput<List<int>>()!.Count;
            });
        await using var host = await EngineHost.StartAsync(strict, tasks);

        Assert.Equal(1, (await host.RunAsync("Ref", given)).ReadOutputAs<int>());
        Assert.Equal([1], given);
        Assert.All(kept, list => Assert.NotSame(given, list));
    }

    private sealed record Mixed(string Name, int Count)
    {
        public int Field = 7;
    }

    [Fact]
    public async Task Point12_Json_WritesNamesAsDeclared_ReadsAnyCase_LeavesFieldsOut()
    {
        var tasks = new TaskTable().Orchestrator("Json", context =>
        {
            var input = context.GetInput<Mixed>()!;
            return Task.FromResult<object?>(input with { Count = input.Count + 1, Field = 9 });
        });
        await using var host = await EngineHost.StartAsync(true, tasks);

        var end = await host.RunAsync("Json", new Dictionary<string, object> { ["name"] = "quận", ["COUNT"] = 1 });

        Assert.Equal("""{"Name":"quận","Count":2}""", end.SerializedOutput);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point13_Null_IsNoPayloadAndReadsAsDefault(bool strict)
    {
        var tasks = new TaskTable().Activity("Nothing", (string? _) => null).Orchestrator("Null", async context =>
        {
            var number = await context.CallActivityAsync<int>("Nothing");
            object? nothing = number + context.GetInput<int>() == 0 ? null : "something";
            return nothing;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);

        var end = await host.RunAsync("Null");

        Assert.Null(end.SerializedInput);
        Assert.Null(end.SerializedOutput);
        Assert.Equal(0, end.ReadOutputAs<int>());
    }

    [Fact]
    public async Task Point15_OptionsAsInput_AreRefused()
    {
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("Slip", async context =>
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => context.CallActivityAsync("A", (object)new TaskOptions(new RetryPolicy(2, TimeSpan.FromSeconds(1)))));
            return (object?)error.ParamName;
        });
        await using var host = await EngineHost.StartAsync(true, tasks);

        Assert.Equal("input", (await host.RunAsync("Slip")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point16_PayloadOverOneMebibyte_IsRefusedInStrictMode(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Big", context => Task.FromResult<object?>(context.GetInput<string>()!.Length));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        var big = new string('x', 1024 * 1024);
        if (strict)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => host.RunAsync("Big", big));
        }
        else
        {
            Assert.Equal(big.Length, (await host.RunAsync("Big", big)).ReadOutputAs<int>());
        }

        await host.RunAsync("Big", new string('ế', 16 * 1024));
        Assert.Equal(strict ? 1 : 2, host.Log.Lines.Count(line => line.EventId == 121));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point17_CustomStatus_IsTheLastOfTheTurn_AndNullClears(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Status", async context =>
        {
            context.SetCustomStatus("one");
            context.SetCustomStatus("two");
            await context.WaitForExternalEvent<int>("go");
            context.SetCustomStatus(null);
            await context.WaitForExternalEvent<int>("go");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Status", id: "s");
        await host.IdleAsync();
        Assert.Equal("two", (await host.StateAsync("s")).ReadCustomStatusAs<string>());
        await host.Client.RaiseEventAsync("s", "go", 1);
        await host.IdleAsync();

        Assert.Null((await host.StateAsync("s")).SerializedCustomStatus);
    }
}
