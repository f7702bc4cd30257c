namespace Program08.Standalone.Engine;

/// <summary>Something for an instance, waiting in memory for its turn.</summary>
/// <param name="Event">What will stand in history.</param>
/// <param name="InboxId">Row that goes away with the turn; 0 when another row (an open task, the instance itself) brings the message back after a crash.</param>
/// <param name="Execution">The one it is meant for; 0 for whichever runs.</param>
/// <param name="Start">Set on a start whose row was just written, to spare reading it back.</param>
internal sealed record Message(HistoryEvent Event, long InboxId = 0, long Execution = 0, ExecutionHeader? Start = null)
{
    private static readonly HistoryEvent Begin = new(HistoryEventKind.ExecutionStarted);

    public bool IsStart => Event.Kind == HistoryEventKind.ExecutionStarted;

    /// <summary>True when an open task row waits for it.</summary>
    public bool ClosesOpenRow => Event.Kind is HistoryEventKind.TaskCompleted or HistoryEventKind.TaskFailed or HistoryEventKind.TimerFired;

    public static Message Starting(ExecutionHeader header) => new(Begin, 0, header.Execution, header);

    public static Message StartDue(long execution) => new(Begin, 0, execution);
}
