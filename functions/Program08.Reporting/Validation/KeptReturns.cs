using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Reporting.Validation;

/// <summary>All versions of a unit's return in a cycle that could be read and were checked.</summary>
/// <param name="Versions">Oldest first.</param>
/// <param name="Accepted">The version that counts: signed off and not sent back; 0 when none does.</param>
public sealed record KeptReturns(CycleId Cycle, UnitCode Unit, IReadOnlyList<KeptVersion> Versions, int Accepted);
