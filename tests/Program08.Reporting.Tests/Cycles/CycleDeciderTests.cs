using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Cycles;

public sealed class CycleDeciderTests
{
    private static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill, Samples.River);

    private static readonly CycleRecord Planned = new(Plan.Id, CycleStage.Planned, 1, Samples.NewYear, "coordinator", null, null, null, null, 0, null, null, [], 1);

    private static readonly CycleRecord Collecting = Planned with { Stage = CycleStage.Collecting };

    private static readonly CycleRecord SecondRound = Collecting with { Round = 2, ReturnReason = "Xem lại biểu phụ" };

    private static readonly IReadOnlyList<UnitReport> Owing = [.. Plan.Roster.Select(entry => UnitReport.New(Plan.Id, entry.Unit.Code, 6))];

    private static readonly IReadOnlyList<UnitReport> Settled = [.. Owing.Select(unit => unit.Sends().Checked().SignsOff())];

    private static readonly IReadOnlyList<UnitReport> OneOwing = [Settled[0], Owing[1]];

    [Fact]
    public void PlannedCycle_OpensAtItsTimeAndNotBefore()
    {
        Assert.Equal(new CycleStep(CycleStepKind.Wait, Until: Plan.OpensAt.UtcDateTime), Decide(Planned, Owing, Plan.OpensAt.AddTicks(-1), startedRound: 0));
        Assert.Equal(new CycleStep(CycleStepKind.Open), Decide(Planned, Owing, Plan.OpensAt, startedRound: 0));
        Assert.Equal(new CycleStep(CycleStepKind.Open), Decide(Planned, Owing, Plan.ClosesAt.AddYears(1), startedRound: 0));
    }

    [Fact]
    public void OpenedCycle_StartsEveryUnitOfTheRoundBeforeAnythingElse()
    {
        var step = Decide(Collecting with { CloseRequestedBy = "coordinator" }, Settled, Plan.ClosesAt, startedRound: 0);

        Assert.Equal((CycleStepKind.Collect, 1), (step.Kind, step.Round));
        Assert.Equal(["901", "902"], step.Units ?? []);
    }

    /// <summary>A step is a message of the orchestration: it names some thousands of units at most, and the next step those that follow.</summary>
    [Fact]
    public void LargeRoster_IsStartedAPartAfterTheOther_BeforeAnythingElse()
    {
        var plan = Plan with { Roster = [.. Enumerable.Range(0, (2 * UnitPace.UnitsPerStep) + 1).Select(number => Plan.Roster[0] with { Unit = Plan.Roster[0].Unit with { Code = new UnitCode($"{number:D5}") } })] };
        CycleStep At(int startedUnits) => CycleDecider.Decide(plan, Collecting with { CloseRequestedBy = "coordinator" }, new UnitsStanding(AllSettled: true), 0, Plan.ClosesAt, startedUnits);

        var steps = new[] { At(0), At(UnitPace.UnitsPerStep), At(2 * UnitPace.UnitsPerStep) };

        Assert.All(steps, step => Assert.Equal((CycleStepKind.Collect, 1), (step.Kind, step.Round)));
        Assert.Equal([true, true, false], steps.Select(step => step.IsMore));
        Assert.Equal(plan.Roster.Select(entry => entry.Unit.Code.Value), steps.SelectMany(step => step.Units ?? []));
        Assert.All(steps, step => Assert.InRange(System.Text.Json.JsonSerializer.Serialize(step).Length, 1, 40_000));
    }

    [Fact]
    public void LaterRound_StartsItsUnitsAnew()
    {
        var step = Decide(SecondRound, Settled, Plan.ClosesAt, startedRound: 1);

        Assert.Equal((CycleStepKind.Collect, 2), (step.Kind, step.Round));
        Assert.Equal(2, step.Units?.Length);
        Assert.Equal(CycleStepKind.Mail, Decide(SecondRound, Settled, Plan.ClosesAt, startedRound: 2).Kind);
    }

    [Fact]
    public void AllSettled_TellsTheCoordinatorOnceAndClosesWhenDue()
    {
        var told = Collecting with { DoneSteps = ["all-settled-r1"] };

        Assert.Equal("all-settled-r1", Decide(Collecting, Settled, Plan.OpensAt).Step);
        Assert.Equal(new CycleStep(CycleStepKind.Wait, Until: Plan.DueAt.UtcDateTime), Decide(told, Settled, Plan.DueAt.AddTicks(-1)));
        Assert.Equal(new CycleStep(CycleStepKind.Close, Round: 1), Decide(told, Settled, Plan.DueAt));
    }

    [Fact]
    public void AllSettled_AndOneSentBack_IsOpenAgain() =>
        Assert.Equal(CycleStepKind.Wait, Decide(Collecting with { DoneSteps = ["all-settled-r1"] }, [Settled[0], Settled[1].SentBack()], Plan.DueAt).Kind);

    [Fact]
    public void UnitsOwing_AskToCloseAtTheClosingTimeOnly()
    {
        var proposed = Collecting with { DoneSteps = ["propose-escalation-r1"] };

        Assert.Equal(new CycleStep(CycleStepKind.Wait, Until: Plan.ClosesAt.UtcDateTime), Decide(proposed, OneOwing, Plan.ClosesAt.AddTicks(-1)));
        Assert.Equal("ask-to-close-r1", Decide(proposed, OneOwing, Plan.ClosesAt).Step);
        Assert.Equal("all-settled-r1", Decide(proposed, Settled, Plan.ClosesAt).Step);
    }

    [Fact]
    public void UnitsOverdueForLong_AreProposedForEscalationOnce()
    {
        var at = Plan.EscalatesAt!.Value;

        Assert.Equal(new CycleStep(CycleStepKind.Wait, Until: at.UtcDateTime), Decide(Collecting, OneOwing, at.AddTicks(-1)));
        Assert.Equal("propose-escalation-r1", Decide(Collecting, OneOwing, at).Step);
        Assert.Equal(CycleStepKind.Wait, Decide(Collecting with { DoneSteps = ["propose-escalation-r1"] }, OneOwing, at).Kind);
        Assert.Equal(CycleStepKind.Wait, Decide(Collecting, [Settled[0], Owing[1].ExtendedTo(Plan.ClosesAt)], at).Kind);
        Assert.Equal(CycleStepKind.Wait, Decide(Collecting, [Settled[0], Owing[1] with { Escalation = new UnitEscalation("coordinator", at) }], at).Kind);
        Assert.Equal(
            CycleStepKind.Wait, CycleDecider.Decide(Plan with { Escalation = EscalationMode.Automatic }, Collecting, UnitsStanding.Of(Plan, Collecting, OneOwing, at), 1, at).Kind);
    }

    [Fact]
    public void ReleasedUnit_OwesNothing() => Assert.Equal("all-settled-r1", Decide(Collecting, [Settled[0], Owing[1].Released()], Plan.OpensAt).Step);

    [Fact]
    public void UnitsOwing_AreNeverClosedOutWithoutAPerson()
    {
        var asked = Collecting with { DoneSteps = ["propose-escalation-r1", "ask-to-close-r1"] };

        Assert.Equal(new CycleStep(CycleStepKind.Wait), Decide(asked, OneOwing, Plan.ClosesAt.AddYears(1)));
        Assert.Equal(new CycleStep(CycleStepKind.Close, Round: 1), Decide(asked with { CloseRequestedBy = "coordinator" }, OneOwing, Plan.ClosesAt));
    }

    [Fact]
    public void CoordinatorsWord_ClosesAtAnyTime() =>
        Assert.Equal(new CycleStep(CycleStepKind.Close, Round: 1), Decide(Collecting with { CloseRequestedBy = "coordinator" }, Owing, Plan.OpensAt));

    [Fact]
    public void LaterRound_TellsTheCoordinatorAndNeverClosesByItself()
    {
        var told = SecondRound with { DoneSteps = ["all-settled-r1", "returned-r2"] };

        Assert.Equal("returned-r2", Decide(SecondRound, Settled, Plan.ClosesAt, startedRound: 2).Step);
        Assert.Equal(new CycleStep(CycleStepKind.Wait), Decide(told, Settled, Plan.ClosesAt.AddYears(1), startedRound: 2));
        Assert.Equal(new CycleStep(CycleStepKind.Close, Round: 2), Decide(told with { CloseRequestedBy = "coordinator" }, Settled, Plan.ClosesAt, startedRound: 2));
    }

    [Fact]
    public void Consolidating_MakesTheRoundsReport() =>
        Assert.Equal(new CycleStep(CycleStepKind.Consolidate, Round: 2), Decide(SecondRound with { Stage = CycleStage.Consolidating }, Closed(2), Plan.DueAt, startedRound: 2));

    [Fact]
    public void Consolidating_WithAnOpenRow_ClosesItFirst()
    {
        var cycle = SecondRound with { Stage = CycleStage.Consolidating };
        IReadOnlyList<UnitReport> half = [Closed(2)[0], Settled[1] with { ClosedRound = 1 }];

        // Started anew in the middle of the close: the units' runs are gone, and are waited for.
        Assert.Equal((CycleStepKind.Collect, 2), (Decide(cycle, half, Plan.DueAt, startedRound: 0).Kind, Decide(cycle, half, Plan.DueAt, startedRound: 0).Round));
        Assert.Equal(new CycleStep(CycleStepKind.Close, Round: 2), Decide(cycle, half, Plan.DueAt, startedRound: 2));
        Assert.Equal(CycleStepKind.Consolidate, Decide(cycle, Closed(2), Plan.DueAt, startedRound: 0).Kind);
    }

    [Fact]
    public void MovedAway_EndsAtEveryStage() =>
        Assert.All(Enum.GetValues<CycleStage>(), stage => Assert.Equal(
            new CycleStep(CycleStepKind.End), Decide(Collecting with { Stage = stage, Moved = new CycleMove(Plan.OpensAt, null) }, OneOwing, Plan.ClosesAt.AddYears(1), startedRound: 0)));

    [Fact]
    public void Consolidated_TellsTheCoordinatorAndWaitsForThem()
    {
        var ready = Collecting with { Stage = CycleStage.Consolidated };

        Assert.Equal("consolidated-r1", Decide(ready, Settled, Plan.ClosesAt).Step);
        Assert.Equal(new CycleStep(CycleStepKind.Wait), Decide(ready with { DoneSteps = ["consolidated-r1"] }, Settled, Plan.ClosesAt));
        Assert.Equal("consolidated-r2", Decide(ready with { Round = 2, DoneSteps = ["consolidated-r1"] }, Settled, Plan.ClosesAt, startedRound: 2).Step);
    }

    [Fact]
    public void InApproval_AsksTheLevelThatHasIt() =>
        Assert.Equal(new CycleStep(CycleStepKind.Approve, Round: 1, Level: 2), Decide(Collecting with { Stage = CycleStage.InApproval, ApprovalLevel = 2 }, Settled, Plan.ClosesAt));

    [Fact]
    public void Publishing_Publishes() =>
        Assert.Equal(new CycleStep(CycleStepKind.Publish), Decide(Collecting with { Stage = CycleStage.Publishing }, Settled, Plan.ClosesAt));

    [Fact]
    public void Published_MailsOnceAndEnds()
    {
        var published = Collecting with { Stage = CycleStage.Published };

        Assert.Equal("published", Decide(published, Settled, Plan.DueAt).Step);
        Assert.Equal(new CycleStep(CycleStepKind.End), Decide(published with { DoneSteps = ["published"] }, Settled, Plan.DueAt));
    }

    [Fact]
    public void EveryDecision_IsTheSameAgain_MailsNothingDone_AndWaitsForTheFutureOrAChange() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static bool Holds(int seed)
    {
        var pick = new Random(seed);
        var cycle = Collecting with
        {
            Stage = (CycleStage)pick.Next(7),
            Round = pick.Next(1, 4),
            CloseRequestedBy = pick.Next(3) == 0 ? "coordinator" : null,
            ApprovalLevel = pick.Next(3),
            DoneSteps = [.. Enumerable.Range(1, 3).SelectMany(Steps).Append("published").Where(_ => pick.Next(2) == 0)],
        };
        IReadOnlyList<UnitReport> units = [.. Plan.Roster.Select((_, index) => (pick.Next(3) switch { 0 => Owing[index], 1 => Settled[index], _ => Settled[index].SentBack() }) with { ClosedRound = pick.Next(4) })];
        var (started, now) = (pick.Next(cycle.Round + 1), Plan.OpensAt.AddHours(pick.Next(-48, 24 * 60)));
        var step = Decide(cycle, units, now, started);
        var again = Decide(cycle with { DoneSteps = [.. cycle.DoneSteps.Reverse()] }, [.. units.Reverse()], now, started);
        return step with { Units = null } == again with { Units = null } && (step.Units ?? []).SequenceEqual(again.Units ?? [])
            && (step.Kind != CycleStepKind.Mail || (step.Step is { } name && !cycle.DoneSteps.Contains(name)))
            && (step.Until is not { } until || (step.Kind == CycleStepKind.Wait && until.Kind == DateTimeKind.Utc && until > now.UtcDateTime))
            && (step.Kind != CycleStepKind.Close || cycle.CloseRequestedBy is not null || cycle.Stage == CycleStage.Consolidating || (cycle.Round == 1 && units.All(unit => unit.IsSettled)));
    }

    private static IEnumerable<string> Steps(int round) =>
        [CycleDecider.AllSettledStep(round), CycleDecider.AskToCloseStep(round), CycleDecider.ProposeEscalationStep(round), CycleDecider.ConsolidatedStep(round), CycleDecider.ReturnedStep(round)];

    private static IReadOnlyList<UnitReport> Closed(int round) => [.. Settled.Select(unit => unit with { ClosedRound = round })];

    private static CycleStep Decide(CycleRecord cycle, IReadOnlyList<UnitReport> units, DateTimeOffset now, int startedRound = 1) =>
        CycleDecider.Decide(Plan, cycle, UnitsStanding.Of(Plan, cycle, units, now), startedRound, now);
}
