namespace Program08.Standalone.Engine;

/// <summary>The orchestrator's code no longer takes the steps that its history holds.</summary>
internal sealed class NonDeterministicOrchestrationException(string orchestrator, StepMismatch mismatch)
    : Exception(EngineText.Format($"Step {mismatch.Step} of '{orchestrator}' does not fit its history: expected {mismatch.Expected}, found {mismatch.Found}."))
{
    public StepMismatch Mismatch { get; } = mismatch;
}
