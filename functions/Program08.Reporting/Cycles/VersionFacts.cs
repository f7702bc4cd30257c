namespace Program08.Reporting.Cycles;

/// <summary>What a unit's row does not say of its versions.</summary>
/// <param name="LatestReceivedAt">Of the newest version, UTC; null when there is none.</param>
/// <param name="UnexplainedInLatest">Warnings without an explanation in the newest version.</param>
/// <param name="ExplainedInCounted">Warnings with one in the version that counts.</param>
public sealed record VersionFacts(DateTimeOffset? LatestReceivedAt = null, int UnexplainedInLatest = 0, int ExplainedInCounted = 0);
