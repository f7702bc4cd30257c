namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger knows besides its value.</summary>
public abstract class BindingContext
{
    protected BindingContext()
    {
    }

    /// <summary>For HTTP the route values by name; otherwise empty.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
