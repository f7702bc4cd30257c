using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Cycles;

public sealed class UnitReportDeciderTests
{
    private static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill);

    private static readonly CycleRecord Collecting = new(Plan.Id, CycleStage.Collecting, 1, Samples.NewYear, "coordinator", Plan.OpensAt, null, null, null, 0, null, null, [], 2);

    private static readonly UnitReport Fresh = UnitReport.New(Plan.Id, Samples.Hill.Code, 6) with { DoneSteps = ["opened"] };

    [Fact]
    public void Opening_IsToldFirst() => Assert.Equal("opened", Decide(Fresh with { DoneSteps = [] }, Plan.Reminders[0].At).Step);

    [Fact]
    public void NothingDue_WaitsForTheFirstRung() =>
        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: Plan.Reminders[0].At.UtcDateTime), Decide(Fresh, Plan.OpensAt));

    [Fact]
    public void RungDue_IsMailedOnce()
    {
        Assert.Equal(new UnitStep(UnitStepKind.Mail, Step: "due-5"), Decide(Fresh, Plan.Reminders[0].At));
        Assert.Equal(UnitStepKind.Wait, Decide(Fresh with { DoneSteps = ["opened", "due-5"] }, Plan.Reminders[0].At).Kind);
    }

    [Fact]
    public void RungsMissedDuringAnOutage_AreCaughtUpByTheLast()
    {
        var late = Plan.Reminders[2].At.AddHours(5);
        Assert.Equal("due+1", Decide(Fresh, late).Step);
        Assert.Equal(["due-5", "due-1", "due+1"], UnitReportDecider.StepsDoneBy("due+1", Plan, Fresh));
    }

    [Fact]
    public void NewVersion_IsCheckedBeforeAnythingElse() =>
        Assert.Equal(new UnitStep(UnitStepKind.Check, Version: 2), Decide(Fresh with { LatestVersion = 2, CheckedVersion = 1 }, Plan.Reminders[2].At));

    [Fact]
    public void SignedOff_GetsItsReceiptAndNoReminder()
    {
        var signed = Fresh with { LatestVersion = 1, CheckedVersion = 1, Verdict = Verdict.Passed, SubmittedVersion = 1 };
        Assert.Equal("receipt-v1", Decide(signed, Plan.Reminders[2].At).Step);
        Assert.Equal(new UnitStep(UnitStepKind.Wait), Decide(signed with { DoneSteps = ["opened", "receipt-v1"] }, Plan.Reminders[2].At));
    }

    [Fact]
    public void SentBack_IsToldAndRemindedAgain()
    {
        var sentBack = Fresh with { LatestVersion = 1, CheckedVersion = 1, Verdict = Verdict.Passed, SubmittedVersion = 1, SentBackReason = "Xem lại ô E12", DoneSteps = ["opened", "receipt-v1"] };
        Assert.Equal("sent-back-v1", Decide(sentBack, Plan.OpensAt).Step);
        Assert.Equal("due-5", Decide(sentBack with { DoneSteps = ["opened", "receipt-v1", "sent-back-v1"] }, Plan.Reminders[0].At).Step);
    }

    [Fact]
    public void Extension_MovesTheDueDateForThisUnit()
    {
        var until = Plan.DueAt.AddDays(7);
        var extended = Fresh with { ExtendedUntil = until, DoneSteps = ["opened", "due-5", "due-1"] };
        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: until.UtcDateTime), Decide(extended, Plan.Reminders[2].At));
    }

    [Fact]
    public void CollectionClosed_Ends() => Assert.Equal(
        UnitStepKind.End, UnitReportDecider.Decide(Plan, Collecting with { Stage = CycleStage.Consolidating }, Fresh, Plan.ClosesAt).Kind);

    private static UnitStep Decide(UnitReport unit, DateTimeOffset now) => UnitReportDecider.Decide(Plan, Collecting, unit, now);
}
