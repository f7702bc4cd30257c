using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <param name="Settled">Units whose report is in.</param>
/// <param name="Overdue">Units past their due time.</param>
public sealed record CycleRow(CycleId Id, string Title, CycleStage Stage, int Settled, int Units, int Overdue, DateTimeOffset DueAt);
