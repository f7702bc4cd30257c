using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Program08.Standalone.Hosting.Discovery;

namespace Program08.Standalone.Hosting.Invocation;

/// <summary>One invocation: what middleware sees as FunctionContext, and what this host carries along with it.</summary>
internal sealed class InvocationContext : FunctionContext
{
    /// <summary>Key of the HttpContext in <see cref="Items"/>.</summary>
    public const string HttpContextKey = "HttpRequestContext";

    public InvocationContext(DiscoveredFunction function, IServiceProvider services, object? triggerValue, CancellationToken cancellation)
    {
        Function = function;
        InstanceServices = services;
        TriggerValue = triggerValue;
        CancellationToken = cancellation;
        Features.Set(this);
    }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override BindingContext BindingContext => field ??= new InvocationBindings(this);

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    public DiscoveredFunction Function { get; }

    /// <summary>HttpContext, TimerInfo, TaskOrchestrationContext, or the JSON of an activity's input.</summary>
    public object? TriggerValue { get; }

    /// <summary>The request, whether or not middleware may see it yet.</summary>
    public HttpContext? Http => TriggerValue as HttpContext;

    /// <summary>What the function returned; null before it ran.</summary>
    public object? Result { get; set; }

    private sealed class InvocationBindings(InvocationContext invocation) : BindingContext
    {
        private static readonly Dictionary<string, object?> None = [];

        public override IReadOnlyDictionary<string, object?> BindingData => invocation.Http?.Request.RouteValues ?? (IReadOnlyDictionary<string, object?>)None;
    }
}
