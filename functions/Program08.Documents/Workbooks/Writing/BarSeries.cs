namespace Program08.Documents.Workbooks.Writing;

/// <summary>Bars of one colour.</summary>
/// <param name="Values">In the order of the categories; null for no bar.</param>
/// <param name="Column">Where they stand, from 1.</param>
internal sealed record BarSeries(string Name, int Column, IReadOnlyList<decimal?> Values, string Colour);
