using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>Rows of one partition, and what is told of them in the same commit.</summary>
/// <param name="Facts">At least one.</param>
public sealed record Told(IReadOnlyList<RowChange> Rows, IReadOnlyList<HistoryFact> Facts);
