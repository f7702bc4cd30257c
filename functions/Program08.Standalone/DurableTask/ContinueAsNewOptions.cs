namespace Microsoft.DurableTask;

/// <summary>How an orchestration starts over under the same id.</summary>
public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>True sends unread events to the new round, after those already queued; false drops them.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>Null keeps the version.</summary>
    public string? NewVersion { get; set; }
}
