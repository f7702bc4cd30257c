using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class ControlTests
{
    private static TaskTable Tasks => new TaskTable()
        .Orchestrator("Now", context => Task.FromResult<object?>(context.GetInput<string>()))
        .Orchestrator("Read", async context =>
        {
            var read = new List<int>();
            for (var i = 0; i < 3; i++)
            {
                read.Add(await context.WaitForExternalEvent<int>("n"));
            }

            return (object?)read;
        });

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point57_Suspended_QueuesEverything_AndAppliesItInOrderOnResume(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.StartAsync("Read", id: "r");
        await host.Client.RaiseEventAsync("r", "n", 1);
        await host.Client.SuspendInstanceAsync("r", "holiday");
        await host.Client.RaiseEventAsync("r", "n", 2);
        await host.Client.RaiseEventAsync("r", "n", 3);
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.StateAsync("r")).RuntimeStatus);
        await host.CrashAsync();
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await host.StateAsync("r")).RuntimeStatus);
        await host.Client.ResumeInstanceAsync("r");

        Assert.Equal([1, 2, 3], (await host.EndAsync("r")).ReadOutputAs<List<int>>()!);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.SuspendInstanceAsync("r"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.ResumeInstanceAsync("r"));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point57_StepsOfTheTurnThatSuspends_AreTakenOnce(bool strict)
    {
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("S", async context =>
        {
            await context.WaitForExternalEvent<int>("go");
            return (object?)await context.CallActivityAsync<int>("A");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("S", id: "s");
        await host.IdleAsync();
        await Task.WhenAll(host.Client.RaiseEventAsync("s", "go", 1), host.Client.SuspendInstanceAsync("s"));
        await host.IdleAsync();
        await host.CrashAsync();
        await host.Client.ResumeInstanceAsync("s");

        Assert.Equal(1, (await host.EndAsync("s")).ReadOutputAs<int>());
        Assert.Single(tasks.Ran);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point58_Terminated_DropsResultsOfWhatRuns(bool strict)
    {
        var gate = new TaskCompletionSource();
        var tasks = new TaskTable()
            .Activity("Slow", async _ =>
            {
                await gate.Task;
                return 1;
            })
            .Orchestrator("T", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Slow");
                }
                finally
                {
                    await context.CallActivityAsync("Cleanup");
                }
            });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("T", id: "t");
        await host.Client.WaitForInstanceStartAsync("t", host.Patience);
        await host.Client.TerminateInstanceAsync("t", "enough");
        var end = await host.EndAsync("t");
        gate.SetResult();
        await host.IdleAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, end.RuntimeStatus);
        Assert.Equal("enough", end.ReadOutputAs<string>());
        Assert.DoesNotContain(await host.Engine.ReadHistoryAsync("t"), item => item.Kind == HistoryEventKind.TaskCompleted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.TerminateInstanceAsync("t"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.TerminateInstanceAsync("unknown"));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point59_Purge_RemovesFinishedOnesOnly(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.RunAsync("Now", id: "a");
        await host.RunAsync("Now", id: "b");
        await host.StartAsync("Read", id: "live");
        await host.IdleAsync();

        Assert.Equal(1, (await host.Client.PurgeInstanceAsync("a")).PurgedInstanceCount);
        Assert.Equal(0, (await host.Client.PurgeInstanceAsync("a")).PurgedInstanceCount);
        Assert.Equal(0, (await host.Client.PurgeInstanceAsync("live")).PurgedInstanceCount);
        var rest = await host.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter());
        Assert.Equal((1, true), (rest.PurgedInstanceCount, rest.IsComplete));
        Assert.Null(await host.Client.GetInstanceAsync("b"));
        Assert.Empty(await host.Engine.ReadHistoryAsync("b"));
        Assert.NotNull(await host.Client.GetInstanceAsync("live"));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point60_Restart_RunsTheOriginalInputAgain(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.RunAsync("Now", "input", "a");
        await host.Client.RestartAsync("a");
        Assert.Equal("input", (await host.EndAsync("a")).ReadOutputAs<string>());
        var other = await host.Client.RestartAsync("a", restartWithNewInstanceId: true);
        Assert.NotEqual("a", other);
        Assert.Equal("input", (await host.EndAsync(other)).ReadOutputAs<string>());

        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.RestartAsync("unknown"));
        await host.StartAsync("Read", id: "live");
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => host.Client.RestartAsync("live"));
    }

    [Fact]
    public async Task Point61_List_PagesAndFilters()
    {
        await using var host = await EngineHost.StartAsync(false, Tasks);
        for (var i = 0; i < 25; i++)
        {
            await host.RunAsync("Now", "x", (i % 2 == 0 ? "even:" : "odd:") + i);
            host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await host.StartAsync("Read", id: "live");
        await host.IdleAsync();
        async Task<List<string>> ListAsync(OrchestrationQuery query) => await host.Client.GetAllInstancesAsync(query).Select(found => found.InstanceId).ToListAsync();

        Assert.Equal(26, (await ListAsync(new OrchestrationQuery(PageSize: 4))).Distinct().Count());
        Assert.Equal(13, (await ListAsync(new OrchestrationQuery(InstanceIdPrefix: "even:"))).Count);
        Assert.Equal(["live"], await ListAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running])));
        Assert.Equal(3, (await ListAsync(new OrchestrationQuery(EngineHost.Start.AddMinutes(2), EngineHost.Start.AddMinutes(4)))).Count);
        var pages = await host.Client.GetAllInstancesAsync(new OrchestrationQuery { PageSize = 20 }).AsPages().ToListAsync();
        Assert.Equal([20, 6], pages.Select(page => page.Values.Count));
        Assert.Equal(6, (await host.Client.GetAllInstancesAsync().AsPages(pages[0].ContinuationToken).ToListAsync())[0].Values.Count);
        Assert.Null(pages[1].ContinuationToken);
    }
}
