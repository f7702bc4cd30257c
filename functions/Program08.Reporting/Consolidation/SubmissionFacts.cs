namespace Program08.Reporting.Consolidation;

/// <summary>The facts of a submission without its figures. Times UTC.</summary>
/// <param name="LateBy">By how much it came after the unit's due time; null when it was in time.</param>
public sealed record SubmissionFacts(int Version, string? FileName, string? FileHash, string SubmittedBy, DateTimeOffset SubmittedAt, TimeSpan? LateBy = null);
