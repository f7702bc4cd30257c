using System.Globalization;
using Program08.Reporting.Periods;

namespace Program08.Reporting.Cycles;

/// <summary>What a unit's report needs next. Pure: the same rows and time give the same answer.</summary>
public static class UnitReportDecider
{
    public const string OpenedStep = "opened";
    public const string SentBackStep = "sent-back";

    /// <summary>Reminds at the end of an extension. Its name goes on with the time, so that each further extension is reminded of too.</summary>
    public const string ExtendedStep = "extended";

    public static UnitStep Decide(CyclePlan plan, CycleRecord cycle, UnitReport unit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.LatestVersion > unit.CheckedVersion)
        {
            return new UnitStep(UnitStepKind.Check, Version: unit.LatestVersion);
        }

        if (ReceiptStep(unit) is { } receipt && !unit.DoneSteps.Contains(receipt))
        {
            return new UnitStep(UnitStepKind.Mail, Step: receipt);
        }

        if (SendBackStep(unit) is { } sentBack && !unit.DoneSteps.Contains(sentBack))
        {
            return new UnitStep(UnitStepKind.Mail, Step: sentBack);
        }

        if (!cycle.IsCollecting)
        {
            return new UnitStep(UnitStepKind.End);
        }

        if (!unit.DoneSteps.Contains(OpenedStep))
        {
            return new UnitStep(UnitStepKind.Mail, Step: OpenedStep);
        }

        if (unit.IsSettled)
        {
            return new UnitStep(UnitStepKind.Wait);
        }

        var open = Ladder(plan, unit).Where(reminder => !unit.DoneSteps.Contains(reminder.Step)).ToList();

        // After an outage several rungs can be due at once: the last says what the earlier would have said, so it alone goes out.
        if (open.LastOrDefault(reminder => reminder.At <= now) is { } due)
        {
            return new UnitStep(UnitStepKind.Mail, Step: due.Step);
        }

        return new UnitStep(UnitStepKind.Wait, Until: open.Count == 0 ? null : open[0].At.UtcDateTime);
    }

    /// <summary>
    /// Steps that are done with a mail of this step: its own, and the ladder's rungs that are due by now, because a mail that says what is owed
    /// leaves them nothing to say. A receipt says nothing of the kind.
    /// </summary>
    public static IReadOnlyList<string> StepsDoneBy(string step, CyclePlan plan, UnitReport unit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        var isReceipt = step == ReceiptStep(unit);
        return [step, .. Ladder(plan, unit).Where(reminder => !isReceipt && reminder.At <= now).Select(reminder => reminder.Step).Except([.. unit.DoneSteps, step])];
    }

    private static string? ReceiptStep(UnitReport unit) => unit.SubmittedVersion > 0 ? $"receipt-v{unit.SubmittedVersion}" : null;

    private static string? SendBackStep(UnitReport unit) => unit.SentBackReason is null ? null : $"{SentBackStep}-{unit.SendBacks}";

    private static string ExtendedStepUntil(DateTimeOffset extended) =>
        string.Create(CultureInfo.InvariantCulture, $"{ExtendedStep}-{VietnamTime.ToLocal(extended):yyyyMMdd'T'HHmm}");

    // An extension moves the due date only; rungs before the new date that are still to come stay, so a unit is not left without a word.
    private static IEnumerable<PlannedReminder> Ladder(CyclePlan plan, UnitReport unit) =>
        unit.ExtendedUntil is { } extended
            ? plan.Reminders.Where(reminder => reminder.Offset < 0).Append(new PlannedReminder(ExtendedStepUntil(extended), 0, extended))
            : plan.Reminders;
}
