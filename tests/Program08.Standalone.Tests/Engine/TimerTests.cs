using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class TimerTests
{
    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point39_PastDue_FiresAtOnce_LocalTimeIsConverted(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Past", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
            await context.CreateTimer(context.CurrentUtcDateTime.AddHours(1).ToLocalTime(), CancellationToken.None);
            return (object?)context.CurrentUtcDateTime;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Past", id: "p");
        await host.IdleAsync();
        Assert.Equal(EngineHost.Start.AddHours(1), host.Engine.NextDue);
        await host.RunOutAsync();

        Assert.Equal(EngineHost.Start.UtcDateTime.AddHours(1), (await host.StateAsync("p")).ReadOutputAs<DateTime>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point40_FourteenDays_AreFiveTimersInHistory(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Fortnight", context => context.CreateTimer(TimeSpan.FromDays(14), CancellationToken.None));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Fortnight", id: "f");
        await host.RunOutAsync();

        var timers = (await host.Engine.ReadHistoryAsync("f")).Where(item => item.Kind == HistoryEventKind.TimerCreated).Select(item => item.Time!.Value - EngineHost.Start.UtcDateTime);
        Assert.Equal([3, 6, 9, 12, 14], timers.Select(due => due.TotalDays));
        Assert.Equal(EngineHost.Start.AddDays(14), (await host.StateAsync("f")).LastUpdatedAt);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point41_CancelledTimer_ThrowsAndWritesNothing_AndStillFiresUnheard(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Cancel", async context =>
        {
            using var cancel = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromHours(1), cancel.Token);
            cancel.Cancel();
            await Assert.ThrowsAsync<TaskCanceledException>(() => timer);
            return (object?)await context.WaitForExternalEvent<string>("e");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Cancel", id: "c");
        await host.IdleAsync();
        host.Time.Advance(TimeSpan.FromHours(2));
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("c", "e", "end");

        Assert.Equal("end", (await host.EndAsync("c")).ReadOutputAs<string>());
        Assert.Contains(await host.Engine.ReadHistoryAsync("c"), item => item.Kind == HistoryEventKind.TimerFired);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Promise04_WhatFellDueWhileDown_FiresAtStartInDueOrder(bool strict)
    {
        var fired = new ConcurrentQueue<string>();
        var tasks = new TaskTable()
            .Activity("Note", text =>
            {
                fired.Enqueue(text!);
                return null;
            })
            .Orchestrator("Alarm", async context =>
            {
                await context.CreateTimer(TimeSpan.FromHours(context.GetInput<int>()), CancellationToken.None);
                await context.CallActivityAsync("Note", context.InstanceId);
            });
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, Strict = strict, MaxConcurrentOrchestrators = 1, MaxConcurrentActivities = 1 });
        foreach (var hours in new List<int> { 5, 1, 4, 2, 3, 48 })
        {
            await host.StartAsync("Alarm", hours, "h" + hours);
        }

        await host.IdleAsync();
        host.Engine.Abandon();
        host.Time.Advance(TimeSpan.FromDays(1));
        await host.CrashAsync();
        await host.IdleAsync();

        Assert.Equal(["h1", "h2", "h3", "h4", "h5"], fired);
        Assert.Equal(EngineHost.Start.AddHours(48), host.Engine.NextDue);
    }

    [Fact]
    public async Task Promise08_AYearOfReminders_PassesOnTheSimulatedClock()
    {
        var tasks = new TaskTable().Activity("Remind", _ => 1).Orchestrator("Year", async context =>
        {
            for (var day = 0; day < 365; day++)
            {
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                await context.CallActivityAsync("Remind");
            }
        });
        await using var host = await EngineHost.StartAsync(false, tasks);
        await host.StartAsync("Year", id: "y");
        await host.RunOutAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.StateAsync("y")).RuntimeStatus);
        Assert.Equal(EngineHost.Start.AddDays(365), host.Time.GetUtcNow());
        Assert.Equal(365, tasks.Ran.Count);
    }

    [Fact]
    public async Task RealClock_FiresTimers_NotBeforeTheyAreDue()
    {
        var folder = Directory.CreateTempSubdirectory("durable-");
        var tasks = new TaskTable().Orchestrator("Short", async context =>
        {
            var due = context.CurrentUtcDateTime.AddMilliseconds(30);
            await context.CreateTimer(due, CancellationToken.None);
            return (object?)(context.CurrentUtcDateTime >= due);
        });
        await using (var engine = new DurableEngine(new() { DatabasePath = Path.Combine(folder.FullName, "engine.db") }, tasks, TimeProvider.System, new LogLines()))
        {
            await engine.StartAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            for (var i = 0; i < 5; i++)
            {
                var id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("Short");
                Assert.True((await engine.Client.WaitForInstanceCompletionAsync(id, true, patience.Token)).ReadOutputAs<bool>());
            }
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task ClockSetBack_DelaysTimersAndLosesNone(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("T", context => context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("T", id: "t");
        await host.IdleAsync();
        host.Time.SetUtcNow(EngineHost.Start.AddDays(-1));
        await host.IdleAsync();
        Assert.True((await host.StateAsync("t")).IsRunning);
        host.Time.SetUtcNow(EngineHost.Start.AddHours(1));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.EndAsync("t")).RuntimeStatus);
    }
}
