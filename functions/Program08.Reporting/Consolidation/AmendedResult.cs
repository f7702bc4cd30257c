using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>A city figure that an amendment changed, with its assessment.</summary>
/// <param name="Measure">An indicator, or a measure of the supplementary sheet.</param>
public sealed record AmendedResult(MeasureCode Measure, LocalText Name, MeasureKind Kind, string UnitOfMeasure, ResultState Old, ResultState New);
