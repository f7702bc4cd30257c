namespace Program08.Pages.Analysis;

/// <param name="Label">Under the axis: "2023".</param>
/// <param name="Value">Null leaves a gap.</param>
/// <param name="Target">The level that applied; null for none.</param>
/// <param name="IsProjected">Worked out, not reported.</param>
public sealed record ChartPoint(string Label, decimal? Value, decimal? Target = null, bool IsProjected = false);
