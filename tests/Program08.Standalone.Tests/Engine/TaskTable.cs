using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.DurableTask;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

/// <summary>Orchestrators and activities of a test, by name. May be changed between two engines, as a new release would.</summary>
internal sealed class TaskTable : ITaskCatalog
{
    private readonly ConcurrentDictionary<string, OrchestratorInvoker> orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ActivityInvoker> activities = new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentQueue<ActivityInvocation> Ran { get; } = new();

    public TaskTable Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> code)
    {
        orchestrators[name] = context => code(context);
        return this;
    }

    public TaskTable Orchestrator(string name, Func<TaskOrchestrationContext, Task> code) => Orchestrator(name, async context =>
    {
        await code(context);
        return (object?)null;
    });

    public TaskTable Activity(string name, Func<ActivityInvocation, Task<object?>> code) => Activity(name, (invocation, _) => code(invocation));

    public TaskTable Activity(string name, Func<ActivityInvocation, CancellationToken, Task<object?>> code)
    {
        activities[name] = (invocation, cancellation) =>
        {
            Ran.Enqueue(invocation);
            return code(invocation, cancellation);
        };
        return this;
    }

    /// <summary>An activity that computes at once.</summary>
    public TaskTable Activity(string name, Func<string?, object?> code) => Activity(name, invocation =>
        Task.FromResult(code(invocation.SerializedInput is { } input ? JsonSerializer.Deserialize<string>(input) : null)));

    public OrchestratorInvoker Code(string name) => orchestrators[name];

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorInvoker? orchestrator) => orchestrators.TryGetValue(name, out orchestrator);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityInvoker? activity) => activities.TryGetValue(name, out activity);
}
