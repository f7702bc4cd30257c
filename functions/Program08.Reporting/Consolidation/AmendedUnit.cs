using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>What an amendment changed of a unit besides its numbers.</summary>
/// <param name="WasIn">Whether its return was in the amended report.</param>
/// <param name="IsIn">Whether it is in the amendment.</param>
/// <param name="Words">Whether its text sections or explanations differ.</param>
public sealed record AmendedUnit(UnitCode Unit, LocalText UnitName, bool WasIn, bool IsIn, bool Words);
