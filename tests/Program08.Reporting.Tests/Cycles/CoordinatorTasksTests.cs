using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;
using static Program08.Reporting.Tests.Cycles.UnitSituations;

namespace Program08.Reporting.Tests.Cycles;

public sealed class CoordinatorTasksTests
{
    private static readonly DateTimeOffset BeforeDue = Plan.DueAt.AddDays(-3);
    private static readonly DateTimeOffset Late = (Plan.EscalatesAt ?? Plan.DueAt).AddDays(1);

    [Fact]
    public void QuietCycle_AsksNothing()
    {
        Assert.Empty(Kinds(OwingUnit, BeforeDue));
        Assert.Empty(Kinds(SettledUnit, Late));
    }

    [Fact]
    public void OverdueUnit_IsToBeEscalated_UntilItWas()
    {
        Assert.Equal([CoordinatorTaskKind.EscalationToConfirm], Kinds(OwingUnit, Late));
        Assert.Empty(Kinds(OwingUnit with { Escalation = new UnitEscalation("coordinator", Late) }, Late));
        Assert.Empty(Kinds(OwingUnit.Released(), Late));
    }

    [Fact]
    public void RequestForTime_StandsUntilTheUnitHasSent()
    {
        var asked = new ExtensionRequest(Plan.DueAt.AddDays(5), "Chờ số liệu", "reporter", BeforeDue);

        Assert.Equal([CoordinatorTaskKind.ExtensionAsked], Kinds(OwingUnit with { ExtensionAsked = asked }, BeforeDue));
        Assert.Empty(Kinds(SettledUnit with { ExtensionAsked = asked }, BeforeDue));
    }

    [Fact]
    public void Promise_IsATaskOnceItIsPast()
    {
        var unit = OwingUnit with { Promise = new UnitPromise(new DateOnly(2024, 1, 10), BeforeDue) };

        Assert.Empty(Kinds(unit, BeforeDue.AddTicks(-1)));
        Assert.Equal([CoordinatorTaskKind.PromiseOver], Kinds(unit, BeforeDue));
    }

    [Fact]
    public void Explanations_AreToBeRead_Once()
    {
        var versions = new VersionFacts(ExplainedInCounted: 2);

        Assert.Equal([CoordinatorTaskKind.ExplanationToRead], Kinds(SettledUnit, BeforeDue, versions));
        Assert.Empty(Kinds(SettledUnit with { ReadVersion = 1 }, BeforeDue, versions));
        Assert.Equal([CoordinatorTaskKind.ExplanationToRead], Kinds(SettledUnit.Sends().Checked().SignsOff() with { ReadVersion = 1 }, BeforeDue, versions));
        Assert.Equal(2, CoordinatorTasks.Of(Plan, Open, [UnitProgress.Of(SettledUnit, versions)], [], 0, BeforeDue)[0].Count);
    }

    [Fact]
    public void CorrectionWithoutAnAnswer_IsATaskAfterItsTime()
    {
        var unit = SettledUnit.Sends() with { CorrectionVersion = 2, CheckedVersion = 2, Verdict = Verdict.Passed };
        var versions = new VersionFacts(LatestReceivedAt: BeforeDue);

        Assert.Empty(Kinds(unit, BeforeDue + CoordinatorTasks.ConfirmationPatience - TimeSpan.FromTicks(1), versions));
        Assert.Equal([CoordinatorTaskKind.CorrectionUnconfirmed], Kinds(unit, BeforeDue + CoordinatorTasks.ConfirmationPatience, versions));
    }

    [Fact]
    public void UnexplainedWarnings_FailedMailsAndPeopleOutOfReach_AreTasks()
    {
        var unit = OwingUnit.Sends() with { CheckedVersion = 1, Verdict = Verdict.NeedsExplanation };

        Assert.Equal(
            [CoordinatorTaskKind.MailFailed, CoordinatorTaskKind.MailFailed, CoordinatorTaskKind.UnitOutOfReach, CoordinatorTaskKind.DifferenceUnexplained],
            CoordinatorTasks.Of(Plan, Open, [UnitProgress.Of(unit, new VersionFacts(UnexplainedInLatest: 1))], [new(Samples.Hill.Code, 2, CanBeReached: false)], 1, BeforeDue).Select(task => task.Kind));
    }

    [Fact]
    public void CyclesOwnTasks_FollowItsStage()
    {
        Assert.Equal([CoordinatorTaskKind.ReportToSend], Kinds(SettledUnit, Late, cycle: Open with { Stage = CycleStage.Consolidated }));
        Assert.Equal([CoordinatorTaskKind.ReportReturned], Kinds(SettledUnit, Late, cycle: Open with { Round = 2, ReturnReason = "Làm rõ" }));
        Assert.Contains(CoordinatorTaskKind.CollectionToClose, Kinds(OwingUnit, Plan.ClosesAt));
        Assert.DoesNotContain(CoordinatorTaskKind.CollectionToClose, Kinds(OwingUnit, Plan.ClosesAt.AddTicks(-1)));
        Assert.Empty(CoordinatorTasks.Of(Plan, Open with { Stage = CycleStage.Published }, [UnitProgress.Of(OwingUnit, new VersionFacts())], [new(Samples.Hill.Code, 3, CanBeReached: true)], 0, Late));
    }

    private static IEnumerable<CoordinatorTaskKind> Kinds(UnitReport unit, DateTimeOffset now, VersionFacts? versions = null, CycleRecord? cycle = null) =>
        CoordinatorTasks.Of(Plan, cycle ?? Open, [UnitProgress.Of(unit, versions ?? new VersionFacts())], [], 0, now).Select(task => task.Kind);
}
