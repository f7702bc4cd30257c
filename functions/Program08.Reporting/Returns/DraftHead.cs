using Program08.Reporting.Units;

namespace Program08.Reporting.Returns;

/// <summary>Where a unit's draft came from and what was last made of it.</summary>
/// <param name="From">The version it was started from; 0: empty.</param>
/// <param name="Made">The last version made from it; 0: none yet.</param>
/// <param name="StartedBy">Person id.</param>
/// <param name="StartedAt">UTC.</param>
public sealed record DraftHead(UnitCode Unit, int From, int Made, string StartedBy, DateTimeOffset StartedAt);
