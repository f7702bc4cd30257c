namespace Microsoft.DurableTask;

/// <summary>Says whether a failed call is tried again, and may wait on the context first. Runs inside the orchestrator, so it is replayed.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
