using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>A figure of a version with the measure it belongs to.</summary>
public sealed record FigureRow(Measure Measure, EnteredFigure Entered);
