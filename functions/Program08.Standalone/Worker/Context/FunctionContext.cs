namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function, of any trigger.</summary>
public abstract class FunctionContext
{
    protected FunctionContext()
    {
    }

    /// <summary>New for every invocation, replays of an orchestrator included.</summary>
    public abstract string InvocationId { get; }

    public abstract string FunctionId { get; }

    public abstract BindingContext BindingContext { get; }

    /// <summary>The invocation's scope. For HTTP the same as <c>HttpContext.RequestServices</c>.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What middleware and function want to hand each other.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the caller has gone or the host stops.</summary>
    public virtual CancellationToken CancellationToken { get; }
}
