namespace Program08.Reporting.Cycles;

/// <summary>Everything in a cycle that waits for the coordinator, worked out from its rows. Pure.</summary>
public static class CoordinatorTasks
{
    /// <summary>How long a unit may take to confirm figures entered on its behalf before the coordinator asks again.</summary>
    public static readonly TimeSpan ConfirmationPatience = TimeSpan.FromDays(2);

    /// <param name="units">All of the roster.</param>
    /// <param name="facts">Of the units whose mail does not go; of all others it does.</param>
    /// <param name="otherFailedMails">Refused or failing mails that are about no unit.</param>
    /// <returns>The most pressing first; units in the order of the roster.</returns>
    public static IReadOnlyList<CoordinatorTask> Of(
        CyclePlan plan, CycleRecord cycle, IReadOnlyList<UnitProgress> units, IReadOnlyList<UnitTaskFacts> facts, int otherFailedMails, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cycle);
        var rows = units.ToDictionary(unit => unit.Unit);
        var known = facts.ToDictionary(fact => fact.Unit);
        return
        [
            .. OfCycle(plan, cycle, units, otherFailedMails, now)
                .Concat(cycle.Stage == CycleStage.Published ? [] : plan.Roster.SelectMany(entry => OfUnit(plan, cycle, rows[entry.Unit.Code], known.GetValueOrDefault(entry.Unit.Code) ?? new(entry.Unit.Code, 0, CanBeReached: true), now)))
                .OrderBy(task => task.Kind),
        ];
    }

    private static IEnumerable<CoordinatorTask> OfCycle(CyclePlan plan, CycleRecord cycle, IReadOnlyList<UnitProgress> units, int failedMails, DateTimeOffset now)
    {
        if (cycle is { IsCollecting: true, ReturnReason: not null })
        {
            yield return new(CoordinatorTaskKind.ReportReturned);
        }

        if (cycle.Stage == CycleStage.Consolidated)
        {
            yield return new(CoordinatorTaskKind.ReportToSend);
        }

        if (cycle is { IsCollecting: true, Round: 1 } && now >= plan.ClosesAt && units.Count(unit => !unit.IsSettled) is > 0 and var owing)
        {
            yield return new(CoordinatorTaskKind.CollectionToClose, Since: plan.ClosesAt, Count: owing);
        }

        if (failedMails > 0)
        {
            yield return new(CoordinatorTaskKind.MailFailed, Count: failedMails);
        }
    }

    private static IEnumerable<CoordinatorTask> OfUnit(CyclePlan plan, CycleRecord cycle, UnitProgress unit, UnitTaskFacts facts, DateTimeOffset now)
    {
        if (facts.FailedMails > 0)
        {
            yield return new(CoordinatorTaskKind.MailFailed, unit.Unit, Count: facts.FailedMails);
        }

        if (!cycle.IsCollecting || cycle.IsOutOfAmendment(unit.Unit))
        {
            yield break;
        }

        if (cycle.Amendment is null && unit.IsToEscalate(plan, now))
        {
            yield return new(CoordinatorTaskKind.EscalationToConfirm, unit.Unit, plan.EscalatesAt);
        }

        if (unit.AskedAt is { } asked)
        {
            yield return new(CoordinatorTaskKind.ExtensionAsked, unit.Unit, asked);
        }

        if (unit.PausesUntil is { } promised && now >= promised)
        {
            yield return new(CoordinatorTaskKind.PromiseOver, unit.Unit, promised);
        }

        if (!unit.IsSettled && !facts.CanBeReached)
        {
            yield return new(CoordinatorTaskKind.UnitOutOfReach, unit.Unit);
        }

        if (unit.CorrectedAt is { } corrected && now - corrected >= ConfirmationPatience)
        {
            yield return new(CoordinatorTaskKind.CorrectionUnconfirmed, unit.Unit, corrected);
        }

        if (unit.Explained > 0)
        {
            yield return new(CoordinatorTaskKind.ExplanationToRead, unit.Unit, unit.ExplainedAt, unit.Explained);
        }

        if (unit.Unexplained > 0)
        {
            yield return new(CoordinatorTaskKind.DifferenceUnexplained, unit.Unit, Count: unit.Unexplained);
        }
    }
}
