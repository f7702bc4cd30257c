using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Analysis;

/// <param name="Measure">Which entry of the catalogue.</param>
/// <param name="Text">What is different: "Tên: “…” → “…”".</param>
public sealed record CatalogueChange(MeasureCode Measure, LocalText Text);
