namespace Microsoft.DurableTask.Client;

/// <summary>Which orchestrations to list.</summary>
/// <param name="CreatedFrom">Inclusive.</param>
/// <param name="CreatedTo">Inclusive.</param>
/// <param name="Statuses">Null or empty: any.</param>
/// <param name="TaskHubNames">Not used: there is one hub.</param>
/// <param name="InstanceIdPrefix">Case counts.</param>
/// <param name="PageSize">At least 1.</param>
/// <param name="FetchInputsAndOutputs">Whether data comes along.</param>
/// <param name="ContinuationToken">Of an earlier page.</param>
public record OrchestrationQuery(DateTimeOffset? CreatedFrom = null, DateTimeOffset? CreatedTo = null, IEnumerable<OrchestrationRuntimeStatus>? Statuses = null, IEnumerable<string>? TaskHubNames = null, string? InstanceIdPrefix = null, int PageSize = OrchestrationQuery.DefaultPageSize, bool FetchInputsAndOutputs = false, string? ContinuationToken = null)
{
    public const int DefaultPageSize = 100;
}
