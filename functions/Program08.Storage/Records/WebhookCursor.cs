namespace Program08.Storage.Records;

/// <summary>How far a cycle's history was looked through for addresses to be told.</summary>
/// <param name="Until">Time of the latest entry that was seen, UTC.</param>
public sealed record WebhookCursor(DateTimeOffset Until);
