namespace Microsoft.DurableTask;

/// <summary>Says whether a failed call is tried again. Runs inside the orchestrator, so it is replayed.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
