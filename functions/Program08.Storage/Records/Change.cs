using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>A decision about a row: what it becomes, what is told of it, and what else is written in the same commit.</summary>
/// <param name="Row">The new row.</param>
/// <param name="Facts">For the row's history; at least one unless nobody needs to know.</param>
/// <param name="Also">Other rows of the same partition.</param>
public sealed record Change<TRow>(TRow Row, IReadOnlyList<HistoryFact> Facts, IReadOnlyList<RowChange>? Also = null);
