using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <param name="Reporters">Person ids.</param>
/// <param name="Signers">Person ids.</param>
public sealed record RosterRequest(UnitCode Unit, IReadOnlyList<string> Reporters, IReadOnlyList<string> Signers);
