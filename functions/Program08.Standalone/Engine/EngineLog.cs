using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>All log messages of the engine with their event ids. An id keeps its meaning for ever.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(100, LogLevel.Information, "Durable engine started on {Database}: {Starts} starts, {Messages} messages, {Activities} activities and {Timers} timers taken up again")]
    public static partial void EngineStarted(ILogger logger, string database, int starts, int messages, int activities, int timers);

    [LoggerMessage(101, LogLevel.Information, "Durable engine stopped")]
    public static partial void EngineStopped(ILogger logger);

    [LoggerMessage(102, LogLevel.Information, "Purged {Count} instances that finished more than {Kept} ago")]
    public static partial void Purged(ILogger logger, int count, TimeSpan kept);

    [LoggerMessage(103, LogLevel.Error, "Old finished instances could not be purged; it is tried again later")]
    public static partial void PurgeFailed(ILogger logger, Exception error);

    [LoggerMessage(110, LogLevel.Information, "Orchestration {InstanceId} ({Name}) ended as {Status}")]
    public static partial void OrchestrationEnded(ILogger logger, string instanceId, string name, string status);

    [LoggerMessage(111, LogLevel.Error, "Orchestration {InstanceId} ({Name}) failed: {ErrorType}: {Reason}")]
    public static partial void OrchestrationFailed(ILogger logger, string instanceId, string name, string errorType, string reason);

    [LoggerMessage(112, LogLevel.Warning, "Orchestration {InstanceId} ({Name}) left its thread: it awaits something that its context did not make and may never end")]
    public static partial void OrchestratorLeftThread(ILogger logger, string instanceId, string name);

    [LoggerMessage(113, LogLevel.Warning, "Orchestration {InstanceId} ({Name}) of version '{Version}' waits: this host runs '{HostVersion}' with match {Strategy}")]
    public static partial void VersionRejected(ILogger logger, string instanceId, string name, string version, string hostVersion, VersionMatchStrategy strategy);

    [LoggerMessage(114, LogLevel.Warning, "Start of child {InstanceId} dropped: an unfinished instance has this id; parent {ParentId} waits for ever")]
    public static partial void ChildStartDropped(ILogger logger, string instanceId, string parentId);

    [LoggerMessage(115, LogLevel.Debug, "{Kind} for {InstanceId} dropped: unknown, finished or of an earlier execution")]
    public static partial void MessageDropped(ILogger logger, HistoryEventKind kind, string instanceId);

    [LoggerMessage(116, LogLevel.Warning, "Event '{EventName}' for {InstanceId} went to a wait that was given up, and is lost")]
    public static partial void EventLostToDeadWait(ILogger logger, string eventName, string instanceId);

    [LoggerMessage(120, LogLevel.Warning, "Activity {Name} #{TaskId} of {InstanceId} failed: {ErrorType}: {Reason}")]
    public static partial void ActivityFailed(ILogger logger, string name, int taskId, string instanceId, string errorType, string reason);

    [LoggerMessage(121, LogLevel.Warning, "Payload of {Bytes} bytes ({What}): over {Limit} bytes stores move it out of the message")]
    public static partial void LargePayload(ILogger logger, int bytes, string what, int limit);

    [LoggerMessage(130, LogLevel.Error, "A turn of {InstanceId} could not be stored; it is taken back and tried again in {Delay}")]
    public static partial void TurnNotStored(ILogger logger, string instanceId, TimeSpan delay, Exception error);

    [LoggerMessage(131, LogLevel.Error, "A turn of {InstanceId} broke inside the engine; it is tried again in {Delay}")]
    public static partial void TurnBroke(ILogger logger, string instanceId, TimeSpan delay, Exception error);

    [LoggerMessage(132, LogLevel.Error, "A commit of {Works} works failed")]
    public static partial void CommitFailed(ILogger logger, int works, Exception error);

    [LoggerMessage(133, LogLevel.Critical, "After a commit the engine could not carry on with one of its works")]
    public static partial void AfterCommitBroke(ILogger logger, Exception error);
}
