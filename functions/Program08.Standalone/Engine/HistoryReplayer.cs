using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Program08.Standalone.Engine;

/// <summary>Replays saved histories against today's code, so that a change that would break running orchestrations is seen before it ships.</summary>
public static class HistoryReplayer
{
    /// <param name="saved">As read from an engine.</param>
    /// <param name="orchestrator">The code to try.</param>
    /// <param name="options">Serialiser and timer slices; the defaults when null. The path is not used.</param>
    public static ReplayResult Replay(SavedHistory saved, OrchestratorInvoker orchestrator, DurableEngineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(orchestrator);
        options ??= new DurableEngineOptions { DatabasePath = "none" };
        var logger = NullLogger.Instance;
        var settings = new ExecutorSettings(
            new Payloads(options.Serializer, options.Strict, logger), NullLoggerFactory.Instance, logger, options.Strict, options.MaximumTimerInterval, options.DefaultVersion);
        var executor = new OrchestrationExecutor(saved.InstanceId, orchestrator, settings);
        var outcome = executor.Run(saved.Events, []);
        var end = outcome.Ending as Ending.Finished;
        return new ReplayResult(end?.Status, end?.Output, end?.Failure, executor.Mismatch ?? Compare(saved, outcome));
    }

    /// <summary>Steps that fit one by one may still be too few, or end otherwise.</summary>
    private static StepMismatch? Compare(SavedHistory saved, TurnOutcome outcome)
    {
        if (outcome.Steps.Count > 0)
        {
            return new StepMismatch(outcome.Steps[0].TaskId, "no step", outcome.Steps[0].Describe());
        }

        var expected = saved.Events.LastOrDefault(item => item.Kind == HistoryEventKind.ExecutionCompleted)?.Status;
        var found = (outcome.Ending as Ending.Finished)?.Status;
        return expected == found && outcome.Ending is not Ending.StartsOver ? null : new StepMismatch(-1, Words(expected), outcome.Ending is Ending.StartsOver ? "starting over" : Words(found));
    }

    private static string Words(OrchestrationRuntimeStatus? status) => status is { } ended ? $"end as {ended}" : "waiting";
}
