using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>An estimated number in place of one that a unit did not give.</summary>
public sealed record ImputedCell(FigureKey Key, decimal Value);
