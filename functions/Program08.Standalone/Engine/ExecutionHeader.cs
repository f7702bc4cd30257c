using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>What is fixed when an execution starts.</summary>
/// <param name="Execution">Number of the execution; never used again.</param>
/// <param name="StartAtTicks">Not before; null at once.</param>
internal sealed record ExecutionHeader(long Execution, string InstanceId, string Name, string Version, string? Input, long CreatedAtTicks, long? StartAtTicks, ParentLink? Parent)
{
    public HistoryEvent ToEvent() => new(HistoryEventKind.ExecutionStarted)
    {
        Name = Name,
        Version = Version.Length == 0 ? null : Version,
        Data = Input,
        InstanceId = Parent?.InstanceId,
        ParentName = Parent?.Name,
    };
}

/// <summary>Who waits for the end of a child.</summary>
internal sealed record ParentLink(long Execution, string InstanceId, string Name, int TaskId);

/// <summary>A row of an instance, as a turn needs it.</summary>
internal sealed record StoredInstance(ExecutionHeader Header, OrchestrationRuntimeStatus Status, bool NeedsStart);
