using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>A figure of a version with the measure it belongs to.</summary>
/// <param name="Note">What the coordinator wants looked at again in it; null when nothing.</param>
/// <param name="IsUnconfirmed">Entered on the unit's behalf; the unit has not confirmed it.</param>
public sealed record FigureRow(Measure Measure, EnteredFigure Entered, string? Note = null, bool IsUnconfirmed = false);
