using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>One call or message to a unit, as the coordinator noted it.</summary>
/// <param name="Number">From 1 within the unit and cycle.</param>
/// <param name="By">Person id of the coordinator.</param>
/// <param name="At">When it was noted, UTC.</param>
/// <param name="With">Who was called, in words.</param>
/// <param name="PromisedOn">The day by which the unit said it would send; null unless it promised.</param>
public sealed record ContactRecord(UnitCode Unit, int Number, string By, DateTimeOffset At, string With, ContactMeans Means, ContactOutcome Outcome, DateOnly? PromisedOn, string? Note);
