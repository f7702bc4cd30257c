using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>One indicator on a unit's scorecard.</summary>
/// <param name="Value">Unrounded; null when there is none.</param>
/// <param name="IsCityFigure">The row is locked for units and takes the city's figure and state.</param>
public sealed record UnitScore(MeasureCode Indicator, decimal? Value, Target? Target, Assessment Assessment, bool IsCityFigure, FigureMark Mark);
