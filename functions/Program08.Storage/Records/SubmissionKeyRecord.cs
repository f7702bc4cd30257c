namespace Program08.Storage.Records;

/// <summary>What a program's Idempotency-Key was answered with.</summary>
/// <param name="FileHash">Of the file that came with it; another file with the same key is refused.</param>
/// <param name="Version">The version it became.</param>
public sealed record SubmissionKeyRecord(string FileHash, int Version);
