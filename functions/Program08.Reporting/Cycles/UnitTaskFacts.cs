using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>What the mail ledger tells of a unit.</summary>
/// <param name="FailedMails">About the unit, refused or failing.</param>
/// <param name="CanBeReached">Whether one of its reporters can be reached by mail.</param>
public sealed record UnitTaskFacts(UnitCode Unit, int FailedMails, bool CanBeReached);
