using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>What a turn led to.</summary>
/// <param name="Steps">Asked for in this turn, by number.</param>
/// <param name="Ending">Null while it goes on.</param>
internal sealed record TurnOutcome(IReadOnlyList<HistoryEvent> Steps, Ending? Ending);

/// <summary>How an execution ends.</summary>
internal abstract record Ending
{
    private Ending()
    {
    }

    public sealed record Finished(OrchestrationRuntimeStatus Status, string? Output, TaskFailureDetails? Failure) : Ending
    {
        public static Finished Failed(Exception error) => new(OrchestrationRuntimeStatus.Failed, null, TaskFailureDetails.FromException(error));
    }

    public sealed record StartsOver(string? Input, string? NewVersion, IReadOnlyList<HistoryEvent> Carried) : Ending;
}
