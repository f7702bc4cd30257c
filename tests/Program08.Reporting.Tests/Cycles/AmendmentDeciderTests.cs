using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Cycles;

/// <summary>What a cycle and its units need while a published report is amended.</summary>
public sealed class AmendmentDeciderTests
{
    private static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill, Samples.River);
    private static readonly UnitCode Hill = Samples.Hill.Code;

    private static readonly CycleRecord Published = new(
        Plan.Id, CycleStage.Published, 1, Samples.NewYear, "coordinator", Plan.OpensAt, "coordinator", "hash-0", "coordinator", 0, null, Plan.ClosesAt, ["published"], 1);

    private static readonly Amendment Amendment = new(1, 2, Published.InForce!, "Đơn vị rà soát lại.", [Hill], "coordinator", Plan.ClosesAt);
    private static readonly CycleRecord Amending = Published with { Stage = CycleStage.Collecting, Round = 2, CloseRequestedBy = null, ReportHash = null, DoneSteps = ["published", "returned-r2"], Amendment = Amendment, Publications = Published.Published };
    private static readonly CycleRecord GivenUp = Amending with { CloseRequestedBy = "coordinator", Amendment = Amendment with { Abandoned = new Abandonment("coordinator", Plan.ClosesAt, "Không cần nữa.") } };

    private static readonly IReadOnlyList<UnitReport> Settled = [.. Plan.Roster.Select(entry => UnitReport.New(Plan.Id, entry.Unit.Code, 6).Sends().Checked().SignsOff() with { DoneSteps = ["opened", "receipt-v1"] })];

    [Fact]
    public void RowOfACycleNeverAmended_HasItsOneReportInForce()
    {
        Assert.Equal(new Publication(0, 1, "hash-0", Plan.ClosesAt), Published.InForce);
        Assert.Null((Published with { Stage = CycleStage.Publishing }).InForce);
        Assert.Equal("hash-0", Amending.InForce?.Hash);
    }

    [Fact]
    public void Amendment_IsCollectedAndWaitsForTheCoordinator_WhateverTheDueDate()
    {
        Assert.Equal((CycleStepKind.Collect, 2), (Decide(Amending, startedRound: 0).Kind, Decide(Amending, startedRound: 0).Round));
        Assert.Equal(new CycleStep(CycleStepKind.Wait), Decide(Amending));
    }

    [Fact]
    public void AmendmentGivenUp_IsClosedFirst_ThenPutBack_AndToldOnce()
    {
        var closed = Settled.Select(unit => unit with { ClosedRound = 2 }).ToList();
        Assert.Equal(CycleStepKind.Close, Decide(GivenUp).Kind);
        Assert.Equal(CycleStepKind.Close, Decide(GivenUp with { Stage = CycleStage.Consolidating }).Kind);
        Assert.Equal(CycleStepKind.Abandon, Decide(GivenUp with { Stage = CycleStage.Consolidating }, units: closed).Kind);
        Assert.Equal(CycleStepKind.Abandon, Decide(GivenUp with { Stage = CycleStage.Consolidated }, units: closed).Kind);
        var stands = GivenUp with { Stage = CycleStage.Published, Amendment = null, AbandonedAmendments = [GivenUp.Amendment!] };
        Assert.Equal("abandoned-r2", Decide(stands).Step);
        Assert.Equal(CycleStepKind.End, Decide(stands with { DoneSteps = ["published", "abandoned-r2"] }).Kind);
    }

    [Fact]
    public void PublishedAmendment_HasAMailOfItsOwn()
    {
        var amended = Published with { Round = 2, Publications = [Published.InForce!, new Publication(1, 2, "hash-1", Plan.ClosesAt, "Đơn vị rà soát lại.", 2)] };

        Assert.Equal("published-a1", Decide(amended).Step);
        Assert.Equal(CycleStepKind.End, Decide(amended with { DoneSteps = ["published", "published-a1"] }).Kind);
    }

    [Fact]
    public void OnlyTheUnitsNamed_AreAskedOnce_AndNobodyIsReminded()
    {
        var late = Plan.ClosesAt.AddYears(1);
        Assert.Equal("amend-r2", UnitReportDecider.Decide(Plan, Amending, Settled[0], late).Step);
        Assert.Equal(new UnitStep(UnitStepKind.Wait), UnitReportDecider.Decide(Plan, Amending, Settled[0] with { DoneSteps = [.. Settled[0].DoneSteps, "amend-r2"] }, late));
        Assert.Equal(new UnitStep(UnitStepKind.Wait), UnitReportDecider.Decide(Plan, Amending, UnitReport.New(Plan.Id, Samples.River.Code, 6), late));
        Assert.True(Amending.TakesFrom(Settled[0]));
        Assert.False(Amending.TakesFrom(Settled[1]));
        Assert.False(GivenUp.TakesFrom(Settled[0]));
    }

    [Fact]
    public void RoundOfAnAmendment_FollowsOnNoneOfTheReportItself()
    {
        Assert.False(Amending.HasEarlierRound(2));
        Assert.True((Amending with { Round = 3 }).HasEarlierRound(3));
        Assert.True((Published with { Round = 2 }).HasEarlierRound(2));
    }

    [Fact]
    public void VersionOfAnAmendmentGivenUp_CountsForNothing_AndTheUnitStandsAsSubmitted()
    {
        var unit = Settled[0].Sends().Checked() with { SetAsideVersion = 2 };

        Assert.Equal((UnitReportStatus.Submitted, 1, false), (unit.Status, unit.CountedVersion, unit.CanSignOff));
        Assert.True(unit.Sends().Checked().CanSignOff);
    }

    [Fact]
    public void UnitThatWasInTime_IsNotLateByCorrectingAPublishedFigure()
    {
        var unit = Settled[0] with { SubmittedAt = Plan.DueAt.AddDays(40), FirstSubmittedAt = Plan.DueAt.AddDays(-1) };

        Assert.Null(unit.LateBy(Plan));
        Assert.Equal(TimeSpan.FromDays(40), (unit with { FirstSubmittedAt = null }).LateBy(Plan));
    }

    private static CycleStep Decide(CycleRecord cycle, int startedRound = 2, IReadOnlyList<UnitReport>? units = null) =>
        CycleDecider.Decide(Plan, cycle, UnitsStanding.Of(Plan, cycle, units ?? Settled, Plan.ClosesAt), startedRound, Plan.ClosesAt);
}
