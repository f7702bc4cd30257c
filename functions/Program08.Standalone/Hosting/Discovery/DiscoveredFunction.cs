using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Program08.Standalone.Hosting.Discovery;

/// <summary>A function that passed all rules.</summary>
internal sealed class DiscoveredFunction : FunctionDefinition
{
    public DiscoveredFunction(string name, MethodInfo method, TriggerKind kind, TriggerBindingAttribute trigger, IReadOnlyList<BoundParameter> parameters)
    {
        Name = name;
        Method = method;
        Kind = kind;
        Trigger = trigger;
        Parameters = parameters;
        EntryPoint = FunctionRules.EntryPointOf(method);
        InputBindings = parameters.Where(p => p.Type.Length > 0).ToImmutableDictionary(p => p.Name, BindingMetadata (p) => p);
    }

    /// <summary>The name: it is unique.</summary>
    public override string Id => Name;

    public override string Name { get; }

    public override string EntryPoint { get; }

    public override string PathToAssembly => Method.Module.Assembly.Location;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public MethodInfo Method { get; }

    public TriggerKind Kind { get; }

    public TriggerBindingAttribute Trigger { get; }

    public IReadOnlyList<BoundParameter> Parameters { get; }

    public HttpTriggerAttribute HttpTrigger => (HttpTriggerAttribute)Trigger;

    public TimerTriggerAttribute TimerTrigger => (TimerTriggerAttribute)Trigger;

    /// <summary>The route below the prefix: the function's name unless the trigger says another.</summary>
    public string Route => HttpTrigger.Route is { Length: > 0 } route ? route : Name;
}
