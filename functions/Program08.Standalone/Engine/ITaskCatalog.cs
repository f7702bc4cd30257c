using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;

namespace Program08.Standalone.Engine;

/// <summary>What the engine can run. Names ignore case.</summary>
public interface ITaskCatalog
{
    bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorInvoker? orchestrator);

    bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityInvoker? activity);
}

/// <summary>Runs an orchestrator once from its start, on the orchestrator's thread; called anew for every replay. The input is read from the context.</summary>
public delegate Task<object?> OrchestratorInvoker(TaskOrchestrationContext context);

/// <summary>Runs an activity. The returned object is serialised by the engine's data converter.</summary>
public delegate Task<object?> ActivityInvoker(ActivityInvocation invocation, CancellationToken cancellation);

/// <summary>One delivery of an activity.</summary>
/// <param name="Name">As scheduled.</param>
/// <param name="InstanceId">The orchestration that asked for it.</param>
/// <param name="TaskId">Sequence number in that orchestration.</param>
/// <param name="SerializedInput">JSON, or null when no input was given.</param>
/// <param name="Version">The parent's version; empty when it has none.</param>
public sealed record ActivityInvocation(string Name, string InstanceId, int TaskId, string? SerializedInput, string Version);
