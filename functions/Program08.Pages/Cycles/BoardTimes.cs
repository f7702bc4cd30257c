namespace Program08.Pages.Cycles;

/// <summary>All UTC.</summary>
/// <param name="OpensAt">As planned.</param>
/// <param name="OpenedAt">As it was; null before.</param>
/// <param name="ClosedAt">When the collection of this round was closed; null before.</param>
public sealed record BoardTimes(DateTimeOffset OpensAt, DateTimeOffset? OpenedAt, DateTimeOffset DueAt, DateTimeOffset ClosesAt, DateTimeOffset? ClosedAt, DateTimeOffset? ConsolidatedAt, DateTimeOffset? SentForApprovalAt, DateTimeOffset? PublishedAt);
