using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>Where a milestone's standing came from.</summary>
/// <param name="Version">Of the owner's return.</param>
/// <param name="File">Null for what was chosen in the form; so are hash, sheet and cell.</param>
/// <param name="IsUnconfirmed">Entered by the coordinator on the unit's behalf; the unit has not confirmed it.</param>
public sealed record MilestoneSource(int Version, string? File, string? FileHash, string? Sheet, string? Cell, FigureMark Mark, bool IsUnconfirmed = false);
