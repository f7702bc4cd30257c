using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>One number of a unit as a report has it.</summary>
/// <param name="IsUnconfirmed">Entered by the coordinator on the unit's behalf; the unit has not confirmed it.</param>
public sealed record FigureState(decimal Value, Bound Bound, FigureMark Mark, bool IsUnconfirmed = false);
