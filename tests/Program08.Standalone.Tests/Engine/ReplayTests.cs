using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class ReplayTests
{
    private static TaskTable Tasks => new TaskTable()
        .Activity("A", _ => "a")
        .Activity("B", _ => "b")
        .Orchestrator("Work", async context =>
        {
            var a = await context.CallActivityAsync<string>("A", "đầu vào");
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return (object?)(a + await context.CallActivityAsync<string>("B"));
        });

    private static async Task<SavedHistory> RecordAsync(bool finished)
    {
        await using var host = await EngineHost.StartAsync(false, Tasks);
        await host.StartAsync("Work", "x", "work:1");
        await host.IdleAsync();
        if (finished)
        {
            await host.RunOutAsync();
        }

        return SavedHistory.FromJson(new SavedHistory("work:1", await host.Engine.ReadHistoryAsync("work:1")).ToJson());
    }

    [Fact]
    public async Task SavedHistory_OfUnchangedCode_FitsFinishedOrNot()
    {
        var finished = HistoryReplayer.Replay(await RecordAsync(true), Tasks.Code("Work"));
        var waiting = HistoryReplayer.Replay(await RecordAsync(false), Tasks.Code("Work"));

        Assert.Equal(new ReplayResult(OrchestrationRuntimeStatus.Completed, "\"ab\"", null, null), finished);
        Assert.Equal(new ReplayResult(null, null, null, null), waiting);
    }

    [Fact]
    public async Task SavedHistory_OfAnotherStep_NamesExpectedAndFound()
    {
        var changed = Tasks.Orchestrator("Work", async context =>
        {
            await context.CallActivityAsync("A");
            return (object?)await context.CallActivityAsync<string>("B");
        });

        var result = HistoryReplayer.Replay(await RecordAsync(true), changed.Code("Work"));

        Assert.Equal(new StepMismatch(1, "a timer", "activity 'B'"), result.Mismatch);
    }

    [Fact]
    public async Task SavedHistory_OfCodeWithFewerOrMoreSteps_DoesNotFit()
    {
        var saved = await RecordAsync(true);
        var fewer = HistoryReplayer.Replay(saved, Tasks.Orchestrator("Work", async context => (object?)await context.CallActivityAsync<string>("A")).Code("Work"));
        var more = HistoryReplayer.Replay(saved, Tasks.Orchestrator("Work", async context =>
        {
            await Tasks.Code("Work")(context);
            return (object?)await context.CallActivityAsync<string>("C");
        }).Code("Work"));

        Assert.Equal(new StepMismatch(1, "a timer", "no step"), fewer.Mismatch);
        Assert.Equal(new StepMismatch(3, "no step", "activity 'C'"), more.Mismatch);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Point04_ChangedCode_FailsTheInstance_NamingNumberOldAndNewStep(bool strict)
    {
        var tasks = Tasks;
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Work", id: "w");
        await host.IdleAsync();
        host.Engine.Abandon();
        tasks.Orchestrator("Work", async context =>
        {
            await context.CallActivityAsync("B");
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
        });
        await host.CrashAsync();
        await host.RunOutAsync();

        var end = await host.StateAsync("w");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.EndsWith("NonDeterministicOrchestrationException", end.FailureDetails!.ErrorType, StringComparison.Ordinal);
        Assert.Contains("Step 0", end.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("expected activity 'A', found activity 'B'", end.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Point03_CaseOfNamesAndInputs_AreNotCompared()
    {
        var changed = Tasks.Orchestrator("Work", async context =>
        {
            var a = await context.CallActivityAsync<string>("a", "other");
            await context.CreateTimer(TimeSpan.FromHours(9), CancellationToken.None);
            return (object?)(a + await context.CallActivityAsync<string>("b", 1));
        });

        Assert.Null(HistoryReplayer.Replay(await RecordAsync(true), changed.Code("Work")).Mismatch);
    }

    [Fact]
    public async Task History_HasTheShapeOfTheRealOne()
    {
        var saved = await RecordAsync(true);

        Assert.Equal(
            [
                HistoryEventKind.OrchestratorStarted, HistoryEventKind.ExecutionStarted, HistoryEventKind.TaskScheduled,
                HistoryEventKind.OrchestratorStarted, HistoryEventKind.TaskCompleted, HistoryEventKind.TimerCreated,
                HistoryEventKind.OrchestratorStarted, HistoryEventKind.TimerFired, HistoryEventKind.TaskScheduled,
                HistoryEventKind.OrchestratorStarted, HistoryEventKind.TaskCompleted, HistoryEventKind.ExecutionCompleted,
            ],
            saved.Events.Select(item => item.Kind));
    }
}
