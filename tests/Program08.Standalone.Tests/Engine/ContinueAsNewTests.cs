using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class ContinueAsNewTests
{
    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point54_TakesEffectAtTheEnd_ReturnValueIgnored_ThrowingWins(bool strict)
    {
        var tasks = new TaskTable()
            .Activity("A", _ => 1)
            .Orchestrator("Count", async context =>
            {
                var round = context.GetInput<int>();
                if (round == 3)
                {
                    return (object?)"third";
                }

                context.ContinueAsNew(round + 1);
                await context.CallActivityAsync("A");
                return "ignored";
            })
            .Orchestrator("Throw", new Func<TaskOrchestrationContext, Task<object?>>(context =>
            {
                context.ContinueAsNew(1);
                throw new InvalidOperationException("after all");
            }));
        await using var host = await EngineHost.StartAsync(strict, tasks);

        Assert.Equal("third", (await host.RunAsync("Count", 0)).ReadOutputAs<string>());
        Assert.Equal(3, tasks.Ran.Count);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.RunAsync("Throw")).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point54_EventSentInTheLastTurn_StillGoesOut(bool strict)
    {
        var tasks = new TaskTable()
            .Orchestrator("Wait", async context => (object?)await context.WaitForExternalEvent<string>("e"))
            .Orchestrator("Send", context =>
            {
                if (context.GetInput<int>() == 0)
                {
                    context.SendEvent("w", "e", "sent");
                    context.ContinueAsNew(1);
                }

                return Task.FromResult<object?>(null);
            });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Wait", id: "w");
        await host.StartAsync("Send", 0);

        Assert.Equal("sent", (await host.EndAsync("w")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point55_NewRound_HasAnEmptyHistoryAndFreshNumbers_AndSurvivesACrash(bool strict)
    {
        var guids = new System.Collections.Concurrent.ConcurrentDictionary<int, Guid>();
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("Rounds", async context =>
        {
            guids[context.GetInput<int>()] = context.NewGuid();
            await context.CallActivityAsync("A");
            await context.WaitForExternalEvent<int>("next");
            context.ContinueAsNew(new ContinueAsNewOptions { NewInput = context.GetInput<int>() + 1, NewVersion = context.GetInput<int>() == 0 ? null : "2.0" });
        });
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, Strict = strict, DefaultVersion = "3.0" });
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Rounds", 0, new StartOrchestrationOptions("r") { Version = "1.0" });
        await host.IdleAsync();
        var before = await host.Engine.ReadHistoryAsync("r");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Client.RaiseEventAsync("r", "next", 1);
        await host.IdleAsync();
        await host.CrashAsync();
        await host.IdleAsync();
        var after = await host.Engine.ReadHistoryAsync("r");

        Assert.Equal(before.Select(item => (item.Kind, item.TaskId)), after.Select(item => (item.Kind, item.TaskId)));
        Assert.Equal("1.0", after.Single(item => item.Kind == HistoryEventKind.ExecutionStarted).Version);
        Assert.NotEqual(guids[0], guids[1]);
        await host.Client.RaiseEventAsync("r", "next", 1);
        await host.IdleAsync();
        Assert.Equal("2.0", (await host.Engine.ReadHistoryAsync("r")).Single(item => item.Kind == HistoryEventKind.ExecutionStarted).Version);
        Assert.Equal(2, (await host.StateAsync("r")).ReadInputAs<int>());
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Point56_UnreadEvents_AreCarriedOverInOrder_OrDropped(bool strict, bool preserve)
    {
        var tasks = new TaskTable().Orchestrator("Carry", async context =>
        {
            if (context.GetInput<int>() == 0)
            {
                await context.WaitForExternalEvent<int>("go");
                context.ContinueAsNew(1, preserve);
                return null;
            }

            var read = new List<string>();
            string word;
            while ((word = await context.WaitForExternalEvent<string>("word")) != "end")
            {
                read.Add(word);
            }

            return (object?)string.Join(' ', read);
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Carry", 0, "c");
        await host.Client.RaiseEventAsync("c", "word", "one");
        await host.Client.RaiseEventAsync("c", "word", "two");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("c", "go", 1);
        await host.IdleAsync();
        await host.CrashAsync();
        await host.Client.RaiseEventAsync("c", "word", "end");

        Assert.Equal(preserve ? "one two" : "", (await host.EndAsync("c")).ReadOutputAs<string>());
    }
}
