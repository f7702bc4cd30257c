namespace Program08.Storage.Records;

/// <summary>A document as it was first printed to PDF. A browser's files are not reproducible, so the first one stays the one.</summary>
/// <param name="Hash">Of the PDF in the upload store.</param>
/// <param name="At">UTC.</param>
public sealed record PrintRecord(string Hash, DateTimeOffset At);
