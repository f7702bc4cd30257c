using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class VersionTests
{
    private static TaskTable Tasks => new TaskTable()
        .Activity("Version", new Func<ActivityInvocation, Task<object?>>(invocation => Task.FromResult<object?>(invocation.Version)))
        .Orchestrator("Child", context => Task.FromResult<object?>(context.Version))
        .Orchestrator("Versions", async context =>
            (object?)$"{context.Version} {await context.CallActivityAsync<string>("Version")} {await context.CallSubOrchestratorAsync<string>("Child")}");

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point62_Version_IsStampedAtStart_ActivitiesTakeTheParents_ChildrenTheDefault(bool strict)
    {
        await using var host = await EngineHost.StartAsync(Tasks, path => new() { DatabasePath = path, Strict = strict, DefaultVersion = "2.0" });
        Assert.Equal("2.0 2.0 2.0", (await host.RunAsync("Versions")).ReadOutputAs<string>());
        var old = await host.Client.ScheduleNewOrchestrationInstanceAsync("Versions", new StartOrchestrationOptions { Version = "1.0" });

        Assert.Equal("1.0 1.0 2.0", (await host.EndAsync(old)).ReadOutputAs<string>());
    }

    [Theory]
    [InlineData("", "1.0", -1)]
    [InlineData("", "", 0)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("beta", "ALPHA", 1)]
    [InlineData("Beta", "beta", 0)]
    public void Point63_Versions_CompareAsNumbersElseAsText(string left, string right, int expected) =>
        Assert.Equal(expected, Math.Sign(VersionOrder.Compare(left, right)));

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point63_NewerInstance_WaitsWhenRejected_AndRunsOnANewerHost(bool strict)
    {
        var version = "1.0";
        await using var host = await EngineHost.StartAsync(Tasks, path => new() { DatabasePath = path, Strict = strict, DefaultVersion = version });
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Child", new StartOrchestrationOptions("new") { Version = "2.0" });
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.StateAsync("new")).RuntimeStatus);
        version = "2.0";
        await host.RestartAsync();

        Assert.Equal("2.0", (await host.EndAsync("new")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point63_NewerInstance_FailsWhenTold(bool strict)
    {
        await using var host = await EngineHost.StartAsync(Tasks, path => new()
        {
            DatabasePath = path,
            Strict = strict,
            DefaultVersion = "1.0",
            VersionFailureStrategy = VersionFailureStrategy.Fail,
        });
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Child", new StartOrchestrationOptions { Version = "2.0" });

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.EndAsync(id)).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point64_ReplaySafeLogger_WritesEachLineOnce(bool strict)
    {
        var tasks = new TaskTable().Activity("A", _ => 1).Orchestrator("Log", async context =>
        {
            var logger = context.CreateReplaySafeLogger("test");
            logger.LogInformation("begins");
            await context.CallActivityAsync("A");
            logger.LogInformation("ends");
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.RunAsync("Log");

        Assert.Equal(["begins", "ends"], host.Log.Lines.Where(line => line.EventId == 0).Select(line => line.Text));
    }
}
