using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class ChildTests
{
    private static TaskTable Tasks => new TaskTable()
        .Orchestrator("Parent", async context => (object?)await context.CallSubOrchestratorAsync<string>("Child", "for child", new SubOrchestrationOptions(instanceId: "child")))
        .Orchestrator("Child", async context =>
        {
            var word = await context.WaitForExternalEvent<string>("word");
            return (object?)$"{context.Parent!.InstanceId}/{context.Parent.Name}: {context.GetInput<string>()} {word}";
        });

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Child_KnowsItsParent_AndAnswersAcrossACrash(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.StartAsync("Parent", id: "parent");
        await host.IdleAsync();
        await host.CrashAsync();
        await host.Client.RaiseEventAsync("child", "word", "done");

        Assert.Equal("parent/Parent: for child done", (await host.EndAsync("parent")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point20_ChildWithoutId_GetsAGuidThatReplaysTheSame(bool strict)
    {
        var tasks = new TaskTable()
            .Orchestrator("Parent", async context => (object?)await context.CallSubOrchestratorAsync<string>("Child"))
            .Orchestrator("Child", context => Task.FromResult<object?>(context.InstanceId));
        await using var host = await EngineHost.StartAsync(strict, tasks);

        Assert.True(Guid.TryParseExact((await host.RunAsync("Parent")).ReadOutputAs<string>(), "N", out _));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point51_FailedChild_IsRetriedUnderItsId(bool strict)
    {
        var runs = 0;
        var tasks = new TaskTable()
            .Activity("Count", _ => ++runs)
            .Orchestrator("Parent", async context => (object?)await context.CallSubOrchestratorAsync<string>(
                "Child", null, new SubOrchestrationOptions(new RetryPolicy(3, TimeSpan.FromMinutes(1)), "child")))
            .Orchestrator("Child", async context => await context.CallActivityAsync<int>("Count") < 3 ? throw new InvalidOperationException("not yet") : (object?)"third");
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Parent", id: "parent");
        await host.RunOutAsync();

        Assert.Equal("third", (await host.StateAsync("parent")).ReadOutputAs<string>());
        Assert.Equal(3, (await host.Engine.ReadHistoryAsync("parent")).Count(item => item is { Kind: HistoryEventKind.SubOrchestrationInstanceCreated, InstanceId: "child" }));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point51_ChildsFailure_IsATaskFailedException(bool strict)
    {
        var tasks = new TaskTable()
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync("Child"))
            .Orchestrator("Child", new Func<TaskOrchestrationContext, Task<object?>>(_ => throw new TimeoutException("child")));
        await using var host = await EngineHost.StartAsync(strict, tasks);

        var failure = (await host.RunAsync("Parent")).FailureDetails!;

        Assert.Equal(typeof(TaskFailedException).FullName, failure.ErrorType);
        Assert.True(failure.InnerFailure!.IsCausedBy<TimeoutException>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point52_ChildWithALiveId_IsDropped_WithAFinishedOneReplaced(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks.Orchestrator("Other", async context => (object?)await context.WaitForExternalEvent<int>("end")));
        await host.StartAsync("Other", id: "child");
        await host.IdleAsync();
        await host.StartAsync("Parent", id: "first");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("child", "end", 1);
        await host.EndAsync("child");
        await host.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.StateAsync("first")).RuntimeStatus);
        Assert.Contains(host.Log.Lines, line => line.EventId == 114);
        await host.StartAsync("Parent", id: "second");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("child", "word", "again");
        Assert.Equal("second/Parent: for child again", (await host.EndAsync("second")).ReadOutputAs<string>());
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.StateAsync("first")).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point53_TerminatedParent_LeavesItsChildAlone(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.StartAsync("Parent", id: "parent");
        await host.IdleAsync();
        await host.Client.TerminateInstanceAsync("parent", new TerminateInstanceOptions("stopped", Recursive: true));
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await host.EndAsync("parent")).RuntimeStatus);
        await host.Client.RaiseEventAsync("child", "word", "alone");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.EndAsync("child")).RuntimeStatus);
        await host.IdleAsync();
        Assert.Equal("stopped", (await host.StateAsync("parent")).ReadOutputAs<string>());
    }
}
