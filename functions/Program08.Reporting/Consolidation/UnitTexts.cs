using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>What a unit wrote, as it stands in the city report: its words, under its name.</summary>
/// <param name="Sections">In their order; at least one.</param>
public sealed record UnitTexts(UnitCode Unit, LocalText UnitName, IReadOnlyList<ReturnText> Sections);
