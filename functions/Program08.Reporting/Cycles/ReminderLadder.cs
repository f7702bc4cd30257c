namespace Program08.Reporting.Cycles;

/// <summary>When units are reminded, in working days from the due date (0 is the due date): default −5, −1, +1; the superior is told behind the last.</summary>
/// <param name="WorkingDayOffsets">Ascending, no doubles; positive ones are overdue notices.</param>
/// <param name="Hour">Local hour (Asia/Ho_Chi_Minh) at which they go out, 0 to 23.</param>
/// <param name="ApproverReminderWorkingDays">An approver is reminded every so many working days, from 1.</param>
/// <param name="Escalation">Whether the superior is told by itself or on the coordinator's word.</param>
/// <param name="EscalationWorkingDays">How many working days behind the due date that is done or proposed, from 1.</param>
public sealed record ReminderLadder(
    IReadOnlyList<int> WorkingDayOffsets, int Hour, int ApproverReminderWorkingDays, EscalationMode Escalation = EscalationMode.OnConfirmation, int EscalationWorkingDays = 2);
