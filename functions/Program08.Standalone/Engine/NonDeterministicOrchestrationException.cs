namespace Program08.Standalone.Engine;

/// <summary>The orchestrator's code no longer takes the steps that its history holds.</summary>
internal sealed class NonDeterministicOrchestrationException(string message) : Exception(message);
