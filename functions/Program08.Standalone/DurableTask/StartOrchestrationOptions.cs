namespace Microsoft.DurableTask;

/// <summary>How a client starts an orchestration.</summary>
public record StartOrchestrationOptions
{
    /// <param name="InstanceId">Null: a new GUID without dashes. Without <c>/ \ # ?</c>, not starting with <c>@</c>, at most 100 characters.</param>
    /// <param name="StartAt">In the future: the instance stays Pending until then.</param>
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    public string? InstanceId { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Not every host stores them: nothing is looked up by tag.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Null: the host's default.</summary>
    public TaskVersion? Version { get; init; }

    /// <summary>Names of statuses in which an instance of this id refuses the start. Not every host honours them.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
