using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting.Discovery;

namespace Program08.Standalone.Hosting.Invocation;

/// <summary>Offers the orchestrator and activity functions to the engine.</summary>
internal sealed class FunctionTaskCatalog : ITaskCatalog
{
    private readonly FunctionPipeline _pipeline;
    private readonly IServiceScopeFactory _scopes;
    private readonly Dictionary<string, OrchestratorInvoker> _orchestrators;
    private readonly Dictionary<string, ActivityInvoker> _activities;

    public FunctionTaskCatalog(IReadOnlyList<DiscoveredFunction> functions, FunctionPipeline pipeline, IServiceScopeFactory scopes)
    {
        _pipeline = pipeline;
        _scopes = scopes;
        _orchestrators = functions.Where(f => f.Kind == TriggerKind.Orchestration).ToDictionary(
            f => f.Name, OrchestratorInvoker (f) => context => RunOrchestratorAsync(f, context), StringComparer.OrdinalIgnoreCase);
        _activities = functions.Where(f => f.Kind == TriggerKind.Activity).ToDictionary(
            f => f.Name, ActivityInvoker (f) => (invocation, cancellation) => RunActivityAsync(f, invocation, cancellation), StringComparer.OrdinalIgnoreCase);
    }

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorInvoker? orchestrator)
        => _orchestrators.TryGetValue(name, out orchestrator);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityInvoker? activity) => _activities.TryGetValue(name, out activity);

    /// <summary>Runs on the orchestrator's thread, so it awaits nothing but the pipeline.</summary>
    private async Task<object?> RunOrchestratorAsync(DiscoveredFunction function, TaskOrchestrationContext context)
    {
        var scope = _scopes.CreateAsyncScope();
        try
        {
            var invocation = new InvocationContext(function, scope.ServiceProvider, context, CancellationToken.None);
            await _pipeline.RunAsync(invocation);
            return invocation.Result;
        }
        finally
        {
            // A disposal that takes its time goes on beside the orchestrator: awaiting it here would leave the thread.
            var disposal = scope.DisposeAsync();
            if (!disposal.IsCompletedSuccessfully)
            {
                _ = disposal.AsTask();
            }
        }
    }

    private async Task<object?> RunActivityAsync(DiscoveredFunction function, ActivityInvocation activity, CancellationToken cancellation)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var invocation = new InvocationContext(function, scope.ServiceProvider, activity.SerializedInput, cancellation);
        await _pipeline.RunAsync(invocation);
        return invocation.Result;
    }
}
