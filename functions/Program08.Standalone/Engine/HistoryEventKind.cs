namespace Program08.Standalone.Engine;

/// <summary>Kinds of history events, named as in the Durable Task Framework so that histories can be compared.</summary>
public enum HistoryEventKind
{
    /// <summary>A turn began.</summary>
    OrchestratorStarted,
    ExecutionStarted,
    TaskScheduled,
    TaskCompleted,
    TaskFailed,
    SubOrchestrationInstanceCreated,
    SubOrchestrationInstanceCompleted,
    SubOrchestrationInstanceFailed,
    TimerCreated,
    TimerFired,
    EventSent,
    EventRaised,
    ExecutionSuspended,
    ExecutionResumed,
    ExecutionTerminated,
    ExecutionCompleted,
    ContinueAsNew,
}
