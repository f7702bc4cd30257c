using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <param name="Reporters">Person ids.</param>
/// <param name="Signers">Person ids.</param>
/// <param name="Superiors">Person ids of those who are told when the unit is overdue.</param>
public sealed record RosterRequest(UnitCode Unit, IReadOnlyList<string> Reporters, IReadOnlyList<string> Signers, IReadOnlyList<string>? Superiors = null);
