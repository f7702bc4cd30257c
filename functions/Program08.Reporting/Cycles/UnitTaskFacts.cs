using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>What the coordinator's list needs to know of a unit beyond its row.</summary>
/// <param name="Explained">Warnings with an explanation in the version that counts.</param>
/// <param name="Unexplained">Warnings without one in the newest version.</param>
/// <param name="CorrectedAt">When figures that wait for the unit's word were entered, UTC; null when none do.</param>
/// <param name="FailedMails">About the unit, refused or failing.</param>
/// <param name="CanBeReached">Whether one of its reporters can be reached by mail.</param>
public sealed record UnitTaskFacts(UnitCode Unit, int Explained, int Unexplained, DateTimeOffset? CorrectedAt, int FailedMails, bool CanBeReached);
