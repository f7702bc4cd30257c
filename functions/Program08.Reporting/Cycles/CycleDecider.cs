namespace Program08.Reporting.Cycles;

/// <summary>What a cycle needs next. Pure: the same rows and time give the same answer.</summary>
public static class CycleDecider
{
    public static string AllSettledStep(int round) => $"all-settled-r{round}";

    public static string AskToCloseStep(int round) => $"ask-to-close-r{round}";

    public static string ProposeEscalationStep(int round) => $"propose-escalation-r{round}";

    public static string ConsolidatedStep(int round) => $"consolidated-r{round}";

    public static string ReturnedStep(int round) => $"returned-r{round}";

    public const string PublishedStep = "published";

    /// <summary>Whether it is time to propose to the coordinator that superiors be told, should there be a unit to tell them of.</summary>
    public static bool CanProposeEscalation(CyclePlan plan, CycleRecord cycle, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle is { IsCollecting: true, Round: 1 } && Proposes(plan, cycle) && now >= plan.EscalatesAt;
    }

    /// <summary>Tells of the report in force: <c>published</c>, <c>published-a1</c>, …</summary>
    public static string PublishedStepOf(CycleRecord cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.InForce is { Number: > 0 and var number } ? $"{PublishedStep}-a{number}" : PublishedStep;
    }

    /// <summary>Tells that an amendment was given up.</summary>
    public static string AbandonedStep(Amendment amendment)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        return $"abandoned-r{amendment.FromRound}";
    }

    /// <param name="startedRound">The last round whose unit orchestrations this orchestration has started; 0 when none.</param>
    /// <param name="startedUnits">How many units of the round after that it has started already, in the order of the roster.</param>
    public static CycleStep Decide(CyclePlan plan, CycleRecord cycle, UnitsStanding units, int startedRound, DateTimeOffset now, int startedUnits = 0)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(units);
        return cycle.Moved is not null ? new CycleStep(CycleStepKind.End) : cycle.Stage switch
        {
            CycleStage.Planned => now >= plan.OpensAt
                ? new CycleStep(CycleStepKind.Open)
                : new CycleStep(CycleStepKind.Wait, Until: plan.OpensAt.UtcDateTime),
            CycleStage.Collecting => Collecting(plan, cycle, units, startedRound, startedUnits, now),
            CycleStage.Consolidating => Consolidating(plan, cycle, units, startedRound, startedUnits),
            CycleStage.Consolidated when cycle.Amendment is { Abandoned: not null } => new CycleStep(CycleStepKind.Abandon),
            CycleStage.Consolidated => Mail(cycle, ConsolidatedStep(cycle.Round)) ?? new CycleStep(CycleStepKind.Wait),
            CycleStage.InApproval => new CycleStep(CycleStepKind.Approve, Round: cycle.Round, Level: cycle.ApprovalLevel),
            CycleStage.Publishing => new CycleStep(CycleStepKind.Publish),
            CycleStage.Published => Mail(cycle, PublishedStepOf(cycle)) ?? Abandoned(cycle) ?? new CycleStep(CycleStepKind.End),
        };
    }

    private static CycleStep Collecting(CyclePlan plan, CycleRecord cycle, UnitsStanding units, int startedRound, int startedUnits, DateTimeOffset now)
    {
        if (startedRound < cycle.Round)
        {
            return Collect(plan, cycle, startedUnits);
        }

        if (cycle.CloseRequestedBy is not null)
        {
            return Close(plan, cycle);
        }

        if (cycle.Round > 1)
        {
            // Everything is settled already when an approver returns a report: only the coordinator knows when the mending is done.
            return Mail(cycle, ReturnedStep(cycle.Round)) ?? new CycleStep(CycleStepKind.Wait);
        }

        if (units.AllSettled)
        {
            return Mail(cycle, AllSettledStep(cycle.Round))
                ?? (now >= plan.DueAt ? Close(plan, cycle) : new CycleStep(CycleStepKind.Wait, Until: plan.DueAt.UtcDateTime));
        }

        var proposes = Proposes(plan, cycle);
        if (proposes && units.AnyToEscalate)
        {
            return new CycleStep(CycleStepKind.Mail, Step: ProposeEscalationStep(cycle.Round));
        }

        if (now >= plan.ClosesAt)
        {
            return Mail(cycle, AskToCloseStep(cycle.Round)) ?? new CycleStep(CycleStepKind.Wait);
        }

        var until = proposes && plan.EscalatesAt is { } escalates && escalates > now && escalates < plan.ClosesAt ? escalates : plan.ClosesAt;
        return new CycleStep(CycleStepKind.Wait, Until: until.UtcDateTime);
    }

    // An orchestration that was started anew in the middle of the close has no unit runs to wait for, while some rows may still be open: it starts them again.
    private static CycleStep Consolidating(CyclePlan plan, CycleRecord cycle, UnitsStanding units, int startedRound, int startedUnits) =>
        units.AllClosed ? (cycle.Amendment is { Abandoned: not null } ? new CycleStep(CycleStepKind.Abandon) : new CycleStep(CycleStepKind.Consolidate, Round: cycle.Round))
        : startedRound < cycle.Round ? Collect(plan, cycle, startedUnits)
        : Close(plan, cycle);

    private static bool Proposes(CyclePlan plan, CycleRecord cycle) =>
        plan.Escalation == EscalationMode.OnConfirmation && !cycle.DoneSteps.Contains(ProposeEscalationStep(cycle.Round));

    private static CycleStep Collect(CyclePlan plan, CycleRecord cycle, int startedUnits) =>
        new(
            CycleStepKind.Collect,
            Units: [.. plan.Roster.Skip(startedUnits).Take(UnitPace.UnitsPerStep).Select(entry => entry.Unit.Code.Value)],
            Round: cycle.Round,
            AtOnce: UnitPace.AtOnce(plan),
            IsMore: plan.Roster.Count > startedUnits + UnitPace.UnitsPerStep);

    private static CycleStep Close(CyclePlan plan, CycleRecord cycle) => new(CycleStepKind.Close, Round: cycle.Round, AtOnce: UnitPace.AtOnce(plan));

    private static CycleStep? Abandoned(CycleRecord cycle) =>
        (cycle.AbandonedAmendments ?? []).Select(amendment => Mail(cycle, AbandonedStep(amendment))).FirstOrDefault(step => step is not null);

    private static CycleStep? Mail(CycleRecord cycle, string step) =>
        cycle.DoneSteps.Contains(step) ? null : new CycleStep(CycleStepKind.Mail, Step: step);
}
