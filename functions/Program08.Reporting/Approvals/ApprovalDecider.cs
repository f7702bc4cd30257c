namespace Program08.Reporting.Approvals;

/// <summary>What an approval needs next. Pure: the same row and time give the same answer.</summary>
public static class ApprovalDecider
{
    public const string RequestStep = "request";

    /// <param name="reminders">When this level is reminded, ascending, UTC; worked out from the request by the calendar.</param>
    public static ApprovalStep Decide(ApprovalRecord approval, IReadOnlyList<DateTimeOffset> reminders, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(approval);
        ArgumentNullException.ThrowIfNull(reminders);
        if (approval.Decision is { } decision)
        {
            return decision.Paper is { } paper && paper.HoldsAt(now)
                ? new ApprovalStep(ApprovalStepKind.Wait, Until: paper.ObjectUntil.UtcDateTime)
                : new ApprovalStep(ApprovalStepKind.End, Approved: decision.Approved);
        }

        if (!approval.DoneSteps.Contains(RequestStep))
        {
            return new ApprovalStep(ApprovalStepKind.Mail, Step: RequestStep);
        }

        var due = reminders.Count(at => at <= now);
        if (due > 0 && !approval.DoneSteps.Contains(ReminderStep(due)))
        {
            return new ApprovalStep(ApprovalStepKind.Mail, Step: ReminderStep(due));
        }

        return new ApprovalStep(ApprovalStepKind.Wait, Until: due < reminders.Count ? reminders[due].UtcDateTime : null);
    }

    /// <summary>Steps that are done with a mail of this step: a request that goes out late is its own reminder.</summary>
    public static IReadOnlyList<string> StepsDoneBy(string step, IReadOnlyList<DateTimeOffset> reminders, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reminders);
        var due = reminders.Count(at => at <= now);
        return step == RequestStep && due > 0 ? [step, ReminderStep(due)] : [step];
    }

    private static string ReminderStep(int number) => $"reminder-{number}";
}
