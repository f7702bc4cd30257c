namespace Program08.Reporting.Cycles;

/// <summary>What a unit owes at a moment, by the dates of its cycle.</summary>
public static class ReportStandings
{
    extension(IReportStanding unit)
    {
        /// <summary>This unit's due time, UTC: an extension counts.</summary>
        public DateTimeOffset DueAt(CyclePlan plan) => unit.ExtendedUntil ?? plan.DueAt;

        /// <summary>Whether the unit owes its report past its due time.</summary>
        public bool IsOverdue(CyclePlan plan, DateTimeOffset now) => !unit.IsSettled && now > unit.DueAt(plan);

        /// <summary>Whether it is not reminded now because of what it promised.</summary>
        public bool IsPaused(DateTimeOffset now) => !unit.IsSettled && now < unit.PausesUntil;

        /// <summary>Whether its superior should be told now: overdue for long enough, not told yet, and no promise left to wait for.</summary>
        public bool IsToEscalate(CyclePlan plan, DateTimeOffset now) =>
            !unit.IsEscalated && !unit.IsPaused(now) && plan.EscalatesAt is { } at && now >= at && unit.IsOverdue(plan, now);

        /// <summary>Whether the paper signed by hand is still to come, after the soft copy.</summary>
        public bool OwesSignedCopy(CyclePlan plan) => plan.SignOff == SignOffMode.SoftCopyFirst && unit.LacksSignedCopy;
    }
}
