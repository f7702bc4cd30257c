using Program08.Pages.Units;
using Program08.Reporting.Returns;

namespace Program08.Pages.Reports;

/// <summary>Where a part of a city figure came from.</summary>
/// <param name="IsUnconfirmed">Entered on the unit's behalf; the unit has not confirmed it.</param>
public sealed record LineageRow(UnitHead Unit, int Version, EnteredFigure Entered, bool IsUnconfirmed = false);
