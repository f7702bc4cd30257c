using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>What came of replaying a saved history.</summary>
/// <param name="Status">How the code ended; null when it still waits, as an unfinished history should.</param>
/// <param name="Output">JSON; null without one.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Mismatch">Null when every step fits.</param>
public sealed record ReplayResult(OrchestrationRuntimeStatus? Status, string? Output, TaskFailureDetails? Failure, StepMismatch? Mismatch);
