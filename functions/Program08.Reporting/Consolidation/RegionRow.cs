using Program08.Reporting.Programmes;

namespace Program08.Reporting.Consolidation;

/// <summary>A measure in a place between the units and the whole.</summary>
public sealed record RegionRow(Measure Measure, MeasureTotals Totals);
