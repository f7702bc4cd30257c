namespace Microsoft.Azure.Functions.Worker;

/// <summary>One bound parameter.</summary>
public abstract class BindingMetadata
{
    protected BindingMetadata()
    {
    }

    public abstract string Name { get; }

    /// <summary>"httpTrigger", "timerTrigger", "orchestrationTrigger", "activityTrigger" or "durableClient".</summary>
    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
