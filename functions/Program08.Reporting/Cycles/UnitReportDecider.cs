using System.Globalization;
using Program08.Reporting.Periods;

namespace Program08.Reporting.Cycles;

/// <summary>What a unit's report needs next. Pure: the same rows and time give the same answer.</summary>
public static class UnitReportDecider
{
    public const string OpenedStep = "opened";
    public const string SentBackStep = "sent-back";
    public const string ReleasedStep = "released";
    public const string ResumedStep = "resumed";
    public const string EscalatedStep = "escalated";
    public const string CorrectionStep = "correction";
    public const string ObjectedStep = "objected";

    /// <summary>Asks the unit to correct figures of a published report. Its name goes on with the amendment's first round.</summary>
    public const string AmendStep = "amend";

    /// <summary>Reminds when the day a unit promised is past. Its name goes on with the time, so that each further promise is reminded of too.</summary>
    public const string PromisedStep = "promised";

    /// <summary>Reminds at the end of an extension. Its name goes on with the time, so that each further extension is reminded of too.</summary>
    public const string ExtendedStep = "extended";

    public static UnitStep Decide(CyclePlan plan, CycleRecord cycle, UnitReport unit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(unit);
        if (cycle.Moved is not null)
        {
            return new UnitStep(UnitStepKind.End);
        }

        if (unit.LatestVersion > unit.CheckedVersion)
        {
            return new UnitStep(UnitStepKind.Check, Version: unit.LatestVersion);
        }

        if (ReceiptStep(unit) is { } receipt && !unit.DoneSteps.Contains(receipt))
        {
            return new UnitStep(UnitStepKind.Mail, Step: receipt);
        }

        if (unit.Release is null && SendBackStep(unit) is { } sentBack && !unit.DoneSteps.Contains(sentBack))
        {
            return new UnitStep(UnitStepKind.Mail, Step: sentBack);
        }

        if (CorrectionStepOf(unit) is { } correction && !unit.DoneSteps.Contains(correction))
        {
            return new UnitStep(UnitStepKind.Mail, Step: correction);
        }

        if (unit.Release is not null && !unit.DoneSteps.Contains(ReleaseStep(unit)))
        {
            return new UnitStep(UnitStepKind.Mail, Step: ReleaseStep(unit));
        }

        if (!cycle.IsCollecting)
        {
            return new UnitStep(UnitStepKind.End);
        }

        if (unit.Release is not null)
        {
            return new UnitStep(UnitStepKind.Wait);
        }

        if (cycle.Amendment is { } amendment)
        {
            // Nothing of the ladder is said in it: what the unit owes here, the coordinator asked for by name.
            return cycle.IsOutOfAmendment(unit.Unit) || unit.DoneSteps.Contains(AmendStepOf(amendment))
                ? new UnitStep(UnitStepKind.Wait)
                : new UnitStep(UnitStepKind.Mail, Step: AmendStepOf(amendment));
        }

        if (!unit.IsSettled && ResumedStepOf(unit) is { } resumed && !unit.DoneSteps.Contains(resumed))
        {
            return new UnitStep(UnitStepKind.Mail, Step: resumed);
        }

        if (!unit.DoneSteps.Contains(OpenedStep))
        {
            return new UnitStep(UnitStepKind.Mail, Step: OpenedStep);
        }

        if (unit.IsSettled && !unit.OwesSignedCopy(plan))
        {
            return new UnitStep(UnitStepKind.Wait);
        }

        // Who owes the signed paper alone was in time: its superior need not hear of it.
        var escalates = !unit.IsSettled && !unit.DoneSteps.Contains(EscalatedStep);
        var delay = UnitPace.DelayOf(plan, unit.Unit);
        if (escalates && (unit.Escalation is not null || (EscalatesByItself(plan, unit) && now >= EscalatesAt(plan, unit) + delay)))
        {
            return new UnitStep(UnitStepKind.Mail, Step: EscalatedStep);
        }

        var open = Ladder(plan, unit).Where(reminder => !unit.DoneSteps.Contains(reminder.Step)).ToList();

        // After an outage several rungs can be due at once: the last says what the earlier would have said, so it alone goes out.
        if (open.LastOrDefault(reminder => reminder.At + delay <= now) is { } due)
        {
            return new UnitStep(UnitStepKind.Mail, Step: due.Step);
        }

        IEnumerable<DateTimeOffset> ahead = open.Select(reminder => reminder.At + delay);
        if (escalates && EscalatesByItself(plan, unit) && EscalatesAt(plan, unit) is { } escalation)
        {
            ahead = ahead.Append(escalation + delay);
        }

        return new UnitStep(UnitStepKind.Wait, Until: ahead.Any() ? ahead.Min().UtcDateTime : null);
    }

    /// <summary>Whether a step reminds of all that is owed, so that one mail can do so for several units of one person: the opening and the ladder's rungs.</summary>
    public static bool IsReminder(string step, CyclePlan plan, UnitReport unit)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        return step == OpenedStep || Ladder(plan, unit).Any(reminder => reminder.Step == step);
    }

    /// <summary>Whether a unit is to be reminded by this step now.</summary>
    public static bool IsReminderDue(string step, CyclePlan plan, UnitReport unit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        return (!unit.IsSettled || unit.OwesSignedCopy(plan)) && !unit.IsPaused(now) && !unit.DoneSteps.Contains(step)
            && (step == OpenedStep || Ladder(plan, unit).Any(reminder => reminder.Step == step && reminder.At <= now));
    }

    /// <summary>Whether a step is a reminder that is passed over without a mail, because the unit said when it will send and that day is not past.</summary>
    public static bool IsPausedByPromise(string step, CyclePlan plan, UnitReport unit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        return unit.IsPaused(now) && Ladder(plan, unit).Any(reminder => reminder.Step == step);
    }

    /// <summary>
    /// Steps that are done with a mail of this step: its own, and the ladder's rungs that are due by now, because a mail that says what is owed
    /// leaves them nothing to say. A receipt says nothing of the kind, nor does a release. Who resumes is told all that an opening tells,
    /// and who has a receipt needs no word that something is owed again.
    /// </summary>
    public static IReadOnlyList<string> StepsDoneBy(string step, CyclePlan plan, UnitReport unit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        var saysWhatIsOwed = step != ReceiptStep(unit) && step != CorrectionStepOf(unit) && !step.StartsWith(AmendStep, StringComparison.Ordinal) && !step.StartsWith(ReleasedStep, StringComparison.Ordinal);
        IEnumerable<string> told = step == ResumedStepOf(unit) ? [OpenedStep] : step == ReceiptStep(unit) && ResumedStepOf(unit) is { } resumed ? [resumed] : [];
        return [step, .. told.Concat(Ladder(plan, unit).Where(reminder => saysWhatIsOwed && reminder.At <= now).Select(reminder => reminder.Step)).Except([.. unit.DoneSteps, step])];
    }

    private static string AmendStepOf(Amendment amendment) => $"{AmendStep}-r{amendment.FromRound}";

    private static string? ReceiptStep(UnitReport unit) => unit.SubmittedVersion > 0 ? $"receipt-v{unit.SubmittedVersion}" : null;

    private static string? SendBackStep(UnitReport unit) => unit.SentBackReason is null ? null : $"{SentBackStep}-{unit.SendBacks}";

    private static bool EscalatesByItself(CyclePlan plan, UnitReport unit) => plan.Escalation == EscalationMode.Automatic && unit.ExtendedUntil is null;

    private static DateTimeOffset? EscalatesAt(CyclePlan plan, UnitReport unit) => unit.Promise?.PausesUntil > plan.EscalatesAt ? unit.Promise.PausesUntil : plan.EscalatesAt;

    // The unit hears of figures entered for it, the coordinator of its objection.
    private static string? CorrectionStepOf(UnitReport unit) =>
        unit.AwaitsConfirmation ? $"{CorrectionStep}-v{unit.CorrectionVersion}" : unit.ObjectedVersion > 0 ? $"{ObjectedStep}-v{unit.ObjectedVersion}" : null;

    private static string ReleaseStep(UnitReport unit) => $"{ReleasedStep}-{unit.Releases}";

    // A release that was taken back before anybody was told of it needs no word.
    private static string? ResumedStepOf(UnitReport unit) =>
        unit.Release is null && unit.DoneSteps.Contains($"{ReleasedStep}-{unit.Releases - 1}") ? $"{ResumedStep}-{unit.Releases}" : null;

    private static string StepAt(string step, DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"{step}-{VietnamTime.ToLocal(time):yyyyMMdd'T'HHmm}");

    // An extension moves the due date only; rungs before the new date that are still to come stay, so a unit is not left without a word.
    private static IEnumerable<PlannedReminder> Ladder(CyclePlan plan, UnitReport unit)
    {
        var rungs = unit.ExtendedUntil is { } extended
            ? plan.Reminders.Where(reminder => reminder.Offset < 0).Append(new PlannedReminder(StepAt(ExtendedStep, extended), 0, extended))
            : plan.Reminders;
        return unit.Promise is { PausesUntil: var until } ? rungs.Append(new PlannedReminder(StepAt(PromisedStep, until), 0, until)).OrderBy(reminder => reminder.At) : rungs;
    }
}
