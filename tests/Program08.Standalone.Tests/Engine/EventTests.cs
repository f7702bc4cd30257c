using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Tests.Engine;

public sealed class EventTests
{
    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point31_EventsBeforeTheWait_AreKeptInOrderPerName_IgnoringCase(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Late", async context =>
        {
            await context.WaitForExternalEvent<int>("go");
            var read = new List<int>();
            for (var i = 0; i < 3; i++)
            {
                read.Add(await context.WaitForExternalEvent<int>("NUMBER"));
            }

            return (object?)read;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Late", id: "l");
        foreach (var number in new List<int> { 3, 1, 2 })
        {
            await host.Client.RaiseEventAsync("l", "number", number);
        }

        await host.CrashAsync();
        await host.Client.RaiseEventAsync("l", "GO", 0);

        var read = (await host.EndAsync("l")).ReadOutputAs<List<int>>();

        Assert.Equal([3, 1, 2], read!);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point32_OfSeveralWaits_TheNewestGetsTheEvent(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Stack", async context =>
        {
            var older = context.WaitForExternalEvent<int>("e");
            var newer = context.WaitForExternalEvent<int>("E");
            var first = await Task.WhenAny(older, newer);
            await Task.WhenAll(older, newer);
            return (object?)(first == newer ? "newer" : "older");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Stack", id: "s");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("s", "e", 1);
        await host.Client.RaiseEventAsync("s", "e", 2);

        Assert.Equal("newer", (await host.EndAsync("s")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point32_SameNameAsAnotherType_IsRefused(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Types", async context =>
        {
            _ = context.WaitForExternalEvent<int>("e");
            await Assert.ThrowsAsync<ArgumentException>(() => context.WaitForExternalEvent<string>("e"));
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.RunAsync("Types")).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point33_WaitGivenUp_LosesTheNextEventInStrictModeOnly(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("GiveUp", async context =>
        {
            try
            {
                await context.WaitForExternalEvent<string>("e", TimeSpan.FromHours(1));
            }
            catch (TaskCanceledException)
            {
                await context.WaitForExternalEvent<int>("next");
            }

            return (object?)await context.WaitForExternalEvent<string>("e");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("GiveUp", id: "g");
        await host.IdleAsync();
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("g", "e", "first");
        await host.Client.RaiseEventAsync("g", "next", 0);
        await host.IdleAsync();
        Assert.Equal(strict ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Completed, (await host.StateAsync("g")).RuntimeStatus);
        if (strict)
        {
            Assert.Contains(host.Log.Lines, line => line.EventId == 116);
            await host.Client.RaiseEventAsync("g", "e", "second");
        }

        Assert.Equal(strict ? "second" : "first", (await host.EndAsync("g")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point34_WaitWithTimeout_ThrowsWhenLate_AndFreesItsTimerWhenNot(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Timed", async context =>
        {
            try
            {
                return (object?)await context.WaitForExternalEvent<string>("e", TimeSpan.FromDays(10));
            }
            catch (TaskCanceledException)
            {
                return "late";
            }
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Timed", id: "answered");
        await host.StartAsync("Timed", id: "late");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("answered", "e", "in time");

        Assert.Equal("in time", (await host.EndAsync("answered")).ReadOutputAs<string>());
        await host.RunOutAsync();
        Assert.Equal("late", (await host.StateAsync("late")).ReadOutputAs<string>());
        Assert.Equal(EngineHost.Start.AddDays(10), host.Time.GetUtcNow());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point35_UnreadablePayload_FailsTheInstance(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Reader", async context =>
        {
            try
            {
                await context.WaitForExternalEvent<int>("e");
            }
            catch (Exception)
            {
                return (object?)"caught";
            }

            return "read";
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Reader", id: "r");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("r", "e", "not a number");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.EndAsync("r")).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point37_EventToNobody_IsDropped_OrThrowsInStrictMode(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Send", context =>
        {
            context.SendEvent("unknown", "e", 1);
            return Task.FromResult<object?>(1);
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.RunAsync("Send", id: "s")).RuntimeStatus);

        foreach (var id in new List<string> { "unknown", "s" })
        {
            if (strict)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.RaiseEventAsync(id, "e", 1));
            }
            else
            {
                await host.Client.RaiseEventAsync(id, "e", 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point37_SentEvent_ReachesAnotherOrchestration(bool strict)
    {
        var tasks = new TaskTable()
            .Orchestrator("Wait", async context => (object?)await context.WaitForExternalEvent<string>("e"))
            .Orchestrator("Send", context =>
            {
                context.SendEvent("w", "E", "hello");
                return Task.FromResult<object?>(1);
            });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Wait", id: "w");
        await host.StartAsync("Send");

        Assert.Equal("hello", (await host.EndAsync("w")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point38_EventRightAfterTheStart_IsNotLost(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Wait", async context => (object?)await context.WaitForExternalEvent<int>("e"));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        for (var i = 0; i < 50; i++)
        {
            var id = await host.StartAsync("Wait");
            await host.Client.RaiseEventAsync(id, "e", i);
            Assert.Equal(i, (await host.EndAsync(id)).ReadOutputAs<int>());
        }
    }
}
