namespace Program08.Storage.Records;

/// <summary>An address that is told of events (webhook).</summary>
/// <param name="Id"><c>hook-</c> and 16 hexadecimal digits.</param>
/// <param name="Name">"Trục tích hợp của thành phố".</param>
/// <param name="Address">Absolute.</param>
/// <param name="Kinds">Of events it is told of: <c>return.received</c>, …</param>
/// <param name="Secrets">The newest first; one that ends signs too until then.</param>
/// <param name="CreatedBy">Person id.</param>
/// <param name="DisabledAt">UTC; since when nothing is sent. Null while it is told.</param>
/// <param name="Problem">Why it was disabled; null while it is told.</param>
public sealed record WebhookRecord(
    string Id,
    string Name,
    string Address,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<WebhookSecret> Secrets,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DisabledAt = null,
    string? Problem = null);
