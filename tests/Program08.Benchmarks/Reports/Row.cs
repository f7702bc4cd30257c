namespace Program08.Benchmarks.Reports;

/// <summary>One measured figure.</summary>
/// <param name="Name">As in the list of bars.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Unit">Of value, bar and, unless said otherwise, floor.</param>
/// <param name="Bar">What is asked for.</param>
/// <param name="Reached">Whether the bar, or on a slower disk half of what the floor implies, was reached.</param>
/// <param name="Floor">The raw operation in the same run; null where there is none.</param>
/// <param name="Reference">Published or measured elsewhere; null where there is none.</param>
internal sealed record Row(string Name, double Value, string Unit, double Bar, bool Reached, double? Floor, string? Reference);
