using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Tests.Engine;

public sealed class StartTests
{
    private static TaskTable Tasks => new TaskTable()
        .Orchestrator("Wait", async context => (object?)await context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("Guids", async context =>
        {
            var first = context.NewGuid();
            var second = context.NewGuid();
            await context.WaitForExternalEvent<int>("go");
            return (object?)new[] { first, second, context.NewGuid() };
        });

    [Theory]
    [InlineData("@at")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\nb")]
    public async Task Point19_UnusableIds_AreRefused(string id)
    {
        await using var host = await EngineHost.StartAsync(true, Tasks);

        await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync("Wait", id: id));
        await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync("Wait", id: new string('a', 101)));
        Assert.Equal("cycle:08:2023-H1", await host.StartAsync("Wait", id: "cycle:08:2023-H1"));
    }

    [Fact]
    public async Task Point20_NoId_IsAGuidWithoutDashes()
    {
        await using var host = await EngineHost.StartAsync(true, Tasks);

        Assert.True(Guid.TryParseExact(await host.StartAsync("Wait"), "N", out _));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point21_NewGuid_IsVersion5_DistinctAndStableOnReplay(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.StartAsync("Guids", id: "g");
        await host.IdleAsync();
        await host.CrashAsync();
        await host.Client.RaiseEventAsync("g", "go", 1);
        var once = (await host.EndAsync("g")).ReadOutputAs<Guid[]>()!;
        await using var other = await EngineHost.StartAsync(!strict, Tasks);
        await other.StartAsync("Guids", id: "g");
        await other.Client.RaiseEventAsync("g", "go", 1);
        var again = (await other.EndAsync("g")).ReadOutputAs<Guid[]>()!;

        Assert.Equal(once, again);
        Assert.Equal(3, once.Distinct().Count());
        Assert.All(once, guid => Assert.Equal(5, guid.Version));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point22_UnknownOrchestrator_Fails(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);

        var end = await host.RunAsync("Missing");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("Missing", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point23_LiveId_IsRefused_FinishedOneReplaced(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.StartAsync("Wait", "first", "w");
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.StartAsync("Wait", id: "w"));
        await host.IdleAsync();
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.StartAsync("Wait", id: "w"));
        await host.Client.SuspendInstanceAsync("w");
        await host.IdleAsync();
        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => host.StartAsync("Wait", id: "w"));
        await host.Client.ResumeInstanceAsync("w");
        await host.Client.RaiseEventAsync("w", "Go", "one");
        Assert.Equal("one", (await host.EndAsync("w")).ReadOutputAs<string>());

        await host.StartAsync("Wait", "second", "w");
        await host.Client.RaiseEventAsync("w", "Go", "two");
        var end = await host.EndAsync("w");

        Assert.Equal("two", end.ReadOutputAs<string>());
        Assert.Equal("second", end.ReadInputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point24_DedupeStatuses_AreHonouredOnlyWhenKind(bool strict)
    {
        var tasks = Tasks.Orchestrator("Now", _ => Task.FromResult<object?>(1));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.RunAsync("Now", id: "n");
        var options = new StartOrchestrationOptions("n").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);
        var again = () => host.Client.ScheduleNewOrchestrationInstanceAsync("Now", null, options, host.Patience);

        if (strict)
        {
            Assert.Equal("n", await again());
        }
        else
        {
            await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(again);
        }
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point26_StartAt_StaysPending_AndEventsWait(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        var at = EngineHost.Start.AddDays(2);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions("later", at), host.Patience);
        await host.Client.RaiseEventAsync("later", "Go", "early");
        await host.IdleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await host.StateAsync("later")).RuntimeStatus);
        Assert.Equal(at, host.Engine.NextDue);
        await host.CrashAsync();
        Assert.Equal(at, host.Engine.NextDue);
        host.Time.SetUtcNow(at);

        Assert.Equal("early", (await host.EndAsync("later")).ReadOutputAs<string>());
        Assert.Null(host.Engine.NextDue);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point26_TerminatedBeforeItsStart_NeverRuns(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Tasks);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Wait", null, new StartOrchestrationOptions("later", EngineHost.Start.AddDays(2)), host.Patience);
        await host.Client.TerminateInstanceAsync("later", "why");

        Assert.Equal("why", (await host.EndAsync("later")).ReadOutputAs<string>());
        await host.IdleAsync();
        Assert.Null(host.Engine.NextDue);
    }

    [Fact]
    public async Task Point27_WaitingForAnUnknownId_LastsUntilCancelled()
    {
        await using var host = await EngineHost.StartAsync(true, Tasks);
        using var cancellation = new CancellationTokenSource();
        var start = host.Client.WaitForInstanceStartAsync("unknown", cancellation.Token);
        var end = host.Client.WaitForInstanceCompletionAsync("unknown", cancellation.Token);
        await host.IdleAsync();
        Assert.False(start.IsCompleted || end.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
    }

    [Fact]
    public async Task Point28_StateWithoutData_RefusesToReadIt()
    {
        await using var host = await EngineHost.StartAsync(true, Tasks);
        await host.StartAsync("Wait", "input", "w");

        Assert.Null(await host.Client.GetInstanceAsync("unknown"));
        var bare = await host.Client.GetInstanceAsync("w");
        Assert.Null(bare!.SerializedInput);
        Assert.Throws<InvalidOperationException>(bare.ReadInputAs<string>);
        Assert.Equal("input", (await host.StateAsync("w")).ReadInputAs<string>());
    }

    [Fact]
    public async Task Point29_SuspendedAndPending_AreNeitherRunningNorCompleted()
    {
        await using var host = await EngineHost.StartAsync(true, Tasks);
        await host.StartAsync("Wait", id: "w");
        var running = await host.Client.WaitForInstanceStartAsync("w", host.Patience);
        await host.Client.SuspendInstanceAsync("w");
        await host.IdleAsync();
        var suspended = await host.StateAsync("w");

        Assert.True(running.IsRunning);
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, suspended.RuntimeStatus);
        Assert.False(suspended.IsRunning || suspended.IsCompleted);
    }
}
