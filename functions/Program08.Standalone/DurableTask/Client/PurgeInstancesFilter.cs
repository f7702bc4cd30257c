namespace Microsoft.DurableTask.Client;

/// <summary>Which finished orchestrations to purge.</summary>
/// <param name="CreatedFrom">Inclusive.</param>
/// <param name="CreatedTo">Inclusive.</param>
/// <param name="Statuses">Null or empty: any finished one.</param>
public record PurgeInstancesFilter(DateTimeOffset? CreatedFrom = null, DateTimeOffset? CreatedTo = null, IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>Stop after this long and say that it is not complete; null: as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }
}
