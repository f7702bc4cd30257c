using Program08.Reporting.Programmes;

namespace Program08.Reporting.Consolidation;

/// <summary>One measure of the supplementary sheet, added up and not assessed.</summary>
public sealed record SupplementaryRow(SupplementaryMeasure Measure, MeasureTotals Totals);
