using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>One thing that waits for the coordinator.</summary>
/// <param name="Unit">Null when it is about the cycle.</param>
/// <param name="Since">From when on, UTC; null when that can't be told.</param>
/// <param name="Count">How many of it: explanations to read, mails; 0 where there is nothing to count.</param>
public sealed record CoordinatorTask(CoordinatorTaskKind Kind, UnitCode? Unit = null, DateTimeOffset? Since = null, int Count = 0);
