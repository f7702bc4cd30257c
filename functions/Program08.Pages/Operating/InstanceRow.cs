namespace Program08.Pages.Operating;

/// <param name="Name">Of the orchestrator.</param>
public sealed record InstanceRow(string Id, string Name, StateTag State, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
