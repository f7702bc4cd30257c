namespace Program08.Reporting.Consolidation;

/// <summary>The facts of a submission without its figures. Times UTC.</summary>
public sealed record SubmissionFacts(int Version, string? FileName, string? FileHash, string SubmittedBy, DateTimeOffset SubmittedAt);
