using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <param name="Unit">Null with <see cref="LeftOutReason.NoReporter"/>.</param>
/// <param name="Detail">The unit's own reason, where it gave one.</param>
public sealed record LeftOut(UnitCode? Unit, LocalText? Name, LeftOutReason Reason, string? Detail);
