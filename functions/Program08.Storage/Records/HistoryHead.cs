namespace Program08.Storage.Records;

/// <summary>The end of a chain.</summary>
public sealed record HistoryHead(long Sequence, string Hash);
