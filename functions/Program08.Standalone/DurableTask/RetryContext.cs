namespace Microsoft.DurableTask;

/// <summary>What a retry handler decides on.</summary>
/// <param name="OrchestrationContext">Of the calling orchestrator.</param>
/// <param name="LastAttemptNumber">From 1.</param>
/// <param name="LastFailure">Of the last attempt.</param>
/// <param name="TotalRetryTime">Turn time since the first attempt.</param>
/// <param name="CancellationToken">Never cancelled; kept for the shape.</param>
public record RetryContext(TaskOrchestrationContext OrchestrationContext, int LastAttemptNumber, TaskFailureDetails LastFailure, TimeSpan TotalRetryTime, CancellationToken CancellationToken);
