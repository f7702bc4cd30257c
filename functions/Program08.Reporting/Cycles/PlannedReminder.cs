namespace Program08.Reporting.Cycles;

/// <param name="Step">Its name in the ledger: <c>due-5</c>, <c>due+1</c>.</param>
/// <param name="Offset">Working days from the due date.</param>
/// <param name="At">UTC; never on a day off.</param>
public sealed record PlannedReminder(string Step, int Offset, DateTimeOffset At);
