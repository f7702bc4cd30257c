using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>An explanation as it stands in the city report.</summary>
public sealed record UnitExplanation(UnitCode Unit, LocalText UnitName, FigureKey? Figure, LocalText Warning, string Text);
