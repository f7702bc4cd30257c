using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Cycles;

public sealed class CycleDeciderTests
{
    private static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill, Samples.River);

    private static readonly CycleRecord Planned = new(Plan.Id, CycleStage.Planned, 1, Samples.NewYear, "coordinator", null, null, null, null, 0, null, null, [], 1);

    private static readonly CycleRecord Collecting = Planned with { Stage = CycleStage.Collecting };

    private static readonly IReadOnlyList<UnitReport> Owing = [.. Plan.Roster.Select(entry => UnitReport.New(Plan.Id, entry.Unit.Code, 6))];

    private static readonly IReadOnlyList<UnitReport> Settled =
        [.. Owing.Select(unit => unit with { LatestVersion = 1, CheckedVersion = 1, Verdict = Verdict.Passed, SubmittedVersion = 1 })];

    [Fact]
    public void Planned_OpensAtItsTime()
    {
        Assert.Equal(new CycleStep(CycleStepKind.Wait, Until: Plan.OpensAt.UtcDateTime), CycleDecider.Decide(Plan, Planned, Owing, 0, Plan.OpensAt.AddSeconds(-1)));
        Assert.Equal(CycleStepKind.Open, CycleDecider.Decide(Plan, Planned, Owing, 0, Plan.OpensAt).Kind);
    }

    [Fact]
    public void Collecting_StartsEveryUnitOfTheRoundFirst()
    {
        var step = CycleDecider.Decide(Plan, Collecting, Owing, 0, Plan.OpensAt);
        Assert.Equal((CycleStepKind.Collect, 1), (step.Kind, step.Round));
        Assert.Equal(["901", "902"], step.Units ?? []);
    }

    [Fact]
    public void AllSettled_TellsTheCoordinatorAndClosesOnlyWhenDue()
    {
        Assert.Equal("all-settled-r1", Collect(Settled, Plan.OpensAt).Step);
        var told = Collecting with { DoneSteps = ["all-settled-r1"] };
        Assert.Equal(new CycleStep(CycleStepKind.Wait, Until: Plan.DueAt.UtcDateTime), CycleDecider.Decide(Plan, told, Settled, 1, Plan.OpensAt));
        Assert.Equal(CycleStepKind.Close, CycleDecider.Decide(Plan, told, Settled, 1, Plan.DueAt).Kind);
    }

    [Fact]
    public void UnitsOwing_AreNeverClosedOutWithoutAPerson()
    {
        Assert.Equal("ask-to-close-r1", Collect(Owing, Plan.ClosesAt).Step);
        var asked = Collecting with { DoneSteps = ["ask-to-close-r1"] };
        Assert.Equal(new CycleStep(CycleStepKind.Wait), CycleDecider.Decide(Plan, asked, Owing, 1, Plan.ClosesAt.AddDays(90)));
        Assert.Equal(CycleStepKind.Close, CycleDecider.Decide(Plan, asked with { CloseRequestedBy = "coordinator" }, Owing, 1, Plan.ClosesAt).Kind);
    }

    [Theory]
    [InlineData(CycleStage.Consolidating, CycleStepKind.Consolidate)]
    [InlineData(CycleStage.InApproval, CycleStepKind.Approve)]
    [InlineData(CycleStage.Publishing, CycleStepKind.Publish)]
    public void LaterStage_HasOneStep(CycleStage stage, CycleStepKind expected) =>
        Assert.Equal(expected, CycleDecider.Decide(Plan, Collecting with { Stage = stage }, Settled, 1, Plan.DueAt).Kind);

    [Fact]
    public void Published_MailsOnceAndEnds()
    {
        var published = Collecting with { Stage = CycleStage.Published };
        Assert.Equal("published", CycleDecider.Decide(Plan, published, Settled, 1, Plan.DueAt).Step);
        Assert.Equal(CycleStepKind.End, CycleDecider.Decide(Plan, published with { DoneSteps = ["published"] }, Settled, 1, Plan.DueAt).Kind);
    }

    private static CycleStep Collect(IReadOnlyList<UnitReport> units, DateTimeOffset now) => CycleDecider.Decide(Plan, Collecting, units, 1, now);
}
