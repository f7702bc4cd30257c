using Program08.Pages.Units;
using Program08.Reporting.Returns;

namespace Program08.Pages.Reports;

/// <summary>Where a part of a city figure came from.</summary>
public sealed record LineageRow(UnitHead Unit, int Version, EnteredFigure Entered);
