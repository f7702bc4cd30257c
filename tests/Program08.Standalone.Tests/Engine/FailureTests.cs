using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class FailureTests
{
    private static TaskTable Failing(int failures, Func<TaskOrchestrationContext, TaskOptions?> options)
    {
        var attempts = 0;
        return new TaskTable()
            .Activity("Shaky", _ => ++attempts <= failures ? throw new TimeoutException("busy", new InvalidOperationException("cause")) : "ok")
            .Orchestrator("Call", async context => (object?)await context.CallActivityAsync<string>("Shaky", null, options(context)));
    }

    [Theory]
    [InlineData(0, 1, 1.0)]
    [InlineData(1, 0, 1.0)]
    [InlineData(1, 1, 0.5)]
    public void Point44_PolicyOutsideItsBounds_IsRefused(int attempts, int seconds, double coefficient) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(attempts, TimeSpan.FromSeconds(seconds), coefficient));

    [Fact]
    public void Point44_MaximumInterval_IsAnHourUnlessGiven_AndNotUnderTheFirst()
    {
        Assert.Equal(TimeSpan.FromHours(1), new RetryPolicy(1, TimeSpan.FromSeconds(1)).MaxRetryInterval);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(1, TimeSpan.FromSeconds(2), maxRetryInterval: TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point44_Delays_GrowToTheCap_AndTheLastFailureLeavesATimerDueNow(bool strict)
    {
        var policy = new RetryPolicy(4, TimeSpan.FromMinutes(1), 3, TimeSpan.FromMinutes(5));
        await using var host = await EngineHost.StartAsync(strict, Failing(9, _ => TaskOptions.FromRetryPolicy(policy)));
        await host.StartAsync("Call", id: "c");
        await host.RunOutAsync();

        var history = await host.Engine.ReadHistoryAsync("c");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.StateAsync("c")).RuntimeStatus);
        Assert.Equal(4, history.Count(item => item.Kind == HistoryEventKind.TaskScheduled));
        var due = history.Where(item => item.Kind == HistoryEventKind.TimerCreated).Select(item => (item.Time!.Value - EngineHost.Start.UtcDateTime).TotalMinutes);
        Assert.Equal([1, 4, 9, 9], due);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], history.Where(item => item.Kind is HistoryEventKind.TaskScheduled or HistoryEventKind.TimerCreated).Select(item => item.TaskId));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point44_Retry_SucceedsOnALaterAttempt(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Failing(2, _ => new RetryPolicy(5, TimeSpan.FromMinutes(1)) is { } policy ? TaskOptions.FromRetryPolicy(policy) : null));
        await host.StartAsync("Call", id: "c");
        await host.RunOutAsync();

        Assert.Equal("ok", (await host.StateAsync("c")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point44_Timeout_CountsFromTheFirstAttempt(bool strict)
    {
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(3));
        await using var host = await EngineHost.StartAsync(strict, Failing(99, _ => TaskOptions.FromRetryPolicy(policy)));
        await host.StartAsync("Call", id: "c");
        await host.RunOutAsync();

        Assert.Equal(4, host.Tasks.Ran.Count);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.StateAsync("c")).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point45_HandleFailure_StopsAtOnce(bool strict)
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1)) { HandleFailure = failure => !failure.IsCausedBy<TimeoutException>() };
        await using var host = await EngineHost.StartAsync(strict, Failing(9, _ => TaskOptions.FromRetryPolicy(policy)));
        await host.RunAsync("Call", id: "c");

        Assert.Single(host.Tasks.Ran);
        Assert.DoesNotContain(await host.Engine.ReadHistoryAsync("c"), item => item.Kind == HistoryEventKind.TimerCreated);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point44_LastAttempt_LeavesItsTimerWhateverTheHandlerWouldSay(bool strict)
    {
        var policy = new RetryPolicy(1, TimeSpan.FromMinutes(1)) { HandleFailure = _ => false };
        await using var host = await EngineHost.StartAsync(strict, Failing(9, _ => TaskOptions.FromRetryPolicy(policy)));
        await host.StartAsync("Call", id: "c");
        await host.RunOutAsync();

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.StateAsync("c")).RuntimeStatus);
        var timer = Assert.Single(await host.Engine.ReadHistoryAsync("c"), item => item.Kind == HistoryEventKind.TimerCreated);
        Assert.Equal(EngineHost.Start.UtcDateTime, timer.Time);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point45_HandlerThatBreaks_StopsAtOnce_WithTheFailureItWasAskedAbout(bool strict)
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1)) { HandleFailure = _ => throw new FormatException("handler") };
        await using var host = await EngineHost.StartAsync(strict, Failing(9, _ => TaskOptions.FromRetryPolicy(policy)));
        var end = await host.RunAsync("Call", id: "c");

        Assert.Single(host.Tasks.Ran);
        Assert.Equal(typeof(TaskFailedException).FullName, end.FailureDetails!.ErrorType);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point22_UnknownActivity_IsNotRetried(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Call", context =>
            context.CallActivityAsync("Missing", options: TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1)))));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        var end = await host.RunAsync("Call", id: "c");

        Assert.Equal(typeof(TaskFailedException).FullName, end.FailureDetails!.ErrorType);
        Assert.Single(await host.Engine.ReadHistoryAsync("c"), item => item.Kind == HistoryEventKind.TaskScheduled);
        Assert.DoesNotContain(await host.Engine.ReadHistoryAsync("c"), item => item.Kind == HistoryEventKind.TimerCreated);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point46_Handler_GetsAttemptFailureAndElapsedTurnTime_WithoutDelayOfItsOwn(bool strict)
    {
        var seen = new ConcurrentQueue<(int Attempt, string Type, double Minutes)>();
        TaskOptions Options() => TaskOptions.FromRetryHandler(async retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying)
            {
                seen.Enqueue((retry.LastAttemptNumber, retry.LastFailure.ErrorType, retry.TotalRetryTime.TotalMinutes));
            }

            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromMinutes(2), CancellationToken.None);
            return retry.LastAttemptNumber < 3;
        });
        await using var host = await EngineHost.StartAsync(strict, Failing(9, _ => Options()));
        await host.StartAsync("Call", id: "c");
        await host.RunOutAsync();

        var type = typeof(TimeoutException).FullName!;
        Assert.Equal([(1, type, 0.0), (2, type, 2.0), (3, type, 4.0)], seen);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await host.StateAsync("c")).RuntimeStatus);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point47_Failure_CarriesTaskIdAndDetails_WithoutItsCauseInStrictMode(bool strict)
    {
        var tasks = Failing(9, _ => null).Orchestrator("Catch", async context =>
        {
            var error = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync("Shaky"));
            return (object?)$"{error.TaskName}|{error.TaskId}|{error.FailureDetails.ErrorType}|{error.FailureDetails.ErrorMessage}|{error.FailureDetails.InnerFailure?.ErrorMessage}";
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);

        Assert.Equal("Shaky|0|System.TimeoutException|busy|" + (strict ? "" : "cause"), (await host.RunAsync("Catch")).ReadOutputAs<string>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point48_OrchestratorFailingOnIt_HoldsTheActivitysFailureInside(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Failing(9, _ => null));

        var end = await host.RunAsync("Call");

        Assert.Equal("Microsoft.DurableTask.TaskFailedException", end.FailureDetails!.ErrorType);
        Assert.Equal("System.TimeoutException", end.FailureDetails.InnerFailure!.ErrorType);
    }

    [Fact]
    public void Point49_IsCausedBy_LoadsTheTypeByName()
    {
        var known = new TaskFailureDetails("System.ArgumentNullException", "", null, null, null);
        var unknown = known with { ErrorType = "Gone.Exception" };

        Assert.True(known.IsCausedBy<ArgumentException>());
        Assert.False(known.IsCausedBy<TimeoutException>());
        Assert.False(unknown.IsCausedBy<Exception>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task PoisonActivity_FailsItsInstance_OthersGoOn(bool strict)
    {
        var tasks = Failing(int.MaxValue, _ => null).Activity("Fine", _ => "fine")
            .Orchestrator("Other", async context => (object?)await context.CallActivityAsync<string>("Fine"));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        var ends = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.RunAsync(i % 2 == 0 ? "Call" : "Other")));

        Assert.Equal(10, ends.Count(end => end.RuntimeStatus == OrchestrationRuntimeStatus.Failed));
        Assert.Equal(10, ends.Count(end => end.RuntimeStatus == OrchestrationRuntimeStatus.Completed));
    }
}
