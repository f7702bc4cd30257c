using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>One stored event of an orchestration. Which members are set depends on the kind.</summary>
/// <param name="Kind">What happened.</param>
public sealed record HistoryEvent(HistoryEventKind Kind)
{
    /// <summary>Sequence number of the step it is, or of the step it answers; −1 where there is none.</summary>
    public int TaskId { get; init; } = -1;

    /// <summary>Of the orchestrator, activity, child or event.</summary>
    public string? Name { get; init; }

    /// <summary>Of the child, or of the receiver of a sent event; on a start that of the parent.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Of the parent's orchestrator; on a start only.</summary>
    public string? ParentName { get; init; }

    public string? Version { get; init; }

    /// <summary>Input, result or payload as JSON; null when there is none.</summary>
    public string? Data { get; init; }

    /// <summary>UTC. When the turn began, or when the timer is due.</summary>
    public DateTime? Time { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    /// <summary>How it ended; on completion only.</summary>
    public OrchestrationRuntimeStatus? Status { get; init; }

    /// <summary>True for steps that orchestrator code asks for.</summary>
    internal bool IsDecision => Kind is HistoryEventKind.TaskScheduled or HistoryEventKind.SubOrchestrationInstanceCreated
        or HistoryEventKind.TimerCreated or HistoryEventKind.EventSent;

    /// <summary>The step in words, for messages about steps that do not match.</summary>
    internal string Describe() => Kind switch
    {
        HistoryEventKind.TaskScheduled => $"activity '{Name}'",
        HistoryEventKind.SubOrchestrationInstanceCreated => $"child orchestration '{Name}'",
        HistoryEventKind.TimerCreated => "a timer",
        HistoryEventKind.EventSent => $"event '{Name}' sent",
        _ => Kind.ToString(),
    };
}
