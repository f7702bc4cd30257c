using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>Where one number of a city figure came from.</summary>
/// <param name="Version">Of the unit's return.</param>
/// <param name="File">Null for figures typed into the form; so are hash, sheet and cell.</param>
/// <param name="IsUnconfirmed">Entered by the coordinator on the unit's behalf; the unit has not confirmed it.</param>
public sealed record FigureSource(
    FigureKey Key, UnitCode Unit, int Version, string? File, string? FileHash, string? Sheet, string? Cell, decimal Value, Bound Bound, FigureMark Mark, bool IsUnconfirmed = false);
