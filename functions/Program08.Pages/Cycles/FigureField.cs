using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Cycles;

/// <summary>A figure of a unit's return with a field beside it.</summary>
/// <param name="Current">As submitted; null when it is not there.</param>
/// <param name="Typed">As typed the last time.</param>
public sealed record FigureField(Measure Measure, FigureKey Key, EnteredFigure? Current, string? Typed);
