using Program08.Reporting.Cycles;
using static Program08.Reporting.Tests.Cycles.UnitSituations;

namespace Program08.Reporting.Tests.Cycles;

public sealed class UnitReportDeciderTests
{
    private static readonly DateTimeOffset FirstRung = Plan.Reminders[0].At;
    private static readonly DateTimeOffset LastRung = Plan.Reminders[2].At;

    [Fact]
    public void NewUnit_IsToldOfTheOpeningFirstAndOnce()
    {
        Assert.Equal(new UnitStep(UnitStepKind.Mail, Step: "opened"), NewUnit.StepAt(Plan.OpensAt));
        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: FirstRung.UtcDateTime), OwingUnit.StepAt(Plan.OpensAt));
    }

    [Fact]
    public void MovedAway_EndsWhateverIsOwed() =>
        Assert.Equal(new UnitStep(UnitStepKind.End), UnitReportDecider.Decide(Plan, Open with { Moved = new CycleMove(Plan.OpensAt, null) }, NewUnit with { LatestVersion = 1 }, LastRung));

    [Fact]
    public void NewUnit_ToldLateOfTheOpening_GetsNoReminderOnTopOfIt() => Assert.Equal(["opened"], NewUnit.MailedAt(FirstRung));

    [Theory]
    [InlineData(0, "due-5")]
    [InlineData(1, "due-1")]
    [InlineData(2, "due+1")]
    public void OwingUnit_OnEachRung_IsMailedOnce(int rung, string expected)
    {
        var unit = OwingUnit.Told([.. Plan.Reminders.Take(rung).Select(reminder => reminder.Step)]);

        Assert.Equal([], unit.MailedAt(Plan.Reminders[rung].At.AddTicks(-1)));
        Assert.Equal([expected], unit.MailedAt(Plan.Reminders[rung].At));
        Assert.Equal([], unit.Told(expected).MailedAt(Plan.Reminders[rung].At));
    }

    [Fact]
    public void OwingUnit_BehindTheLastRung_WaitsForAChangeOnly() =>
        Assert.Equal(new UnitStep(UnitStepKind.Wait), OwingUnit.Told("due-5", "due-1", "due+1").StepAt(LastRung.AddDays(30)));

    [Fact]
    public void OwingUnit_WithSeveralRungsMissed_GetsTheLastAloneAndNoneLater()
    {
        var late = LastRung.AddHours(5);

        Assert.Equal(["due+1"], OwingUnit.MailedAt(late));
        Assert.Equal(["due+1", "due-5", "due-1"], UnitReportDecider.StepsDoneBy("due+1", Plan, OwingUnit, late));
    }

    [Fact]
    public void StepsDone_AreNotNamedAgain() =>
        Assert.Equal(["due+1", "due-1"], UnitReportDecider.StepsDoneBy("due+1", Plan, OwingUnit.Told("due-5"), LastRung));

    [Fact]
    public void SettledUnit_ThatOwesThePaper_GoesUpTheLadder_AndIsNotEscalated()
    {
        var soft = Plan with { SignOff = SignOffMode.SoftCopyFirst, Escalation = EscalationMode.Automatic };
        var unit = SettledUnit.Told("opened", $"receipt-v{SettledUnit.SubmittedVersion}");

        Assert.Equal(new UnitStep(UnitStepKind.Wait), UnitReportDecider.Decide(Plan, Open, unit, FirstRung));
        Assert.Equal(new UnitStep(UnitStepKind.Mail, Step: "due-5"), UnitReportDecider.Decide(soft, Open, unit, FirstRung));
        Assert.True(UnitReportDecider.IsReminderDue("due-5", soft, unit, FirstRung));
        Assert.Equal(new UnitStep(UnitStepKind.Wait), UnitReportDecider.Decide(soft, Open, unit.Told("due-5", "due-1", "due+1"), LastRung.AddDays(30)));

        var signed = unit with { SignedCopyVersion = unit.SubmittedVersion };
        Assert.Equal(new UnitStep(UnitStepKind.Wait), UnitReportDecider.Decide(soft, Open, signed, FirstRung));
        Assert.False(UnitReportDecider.IsReminderDue("due-5", soft, signed, FirstRung));
    }

    [Fact]
    public void NewVersion_IsCheckedBeforeAnythingElse()
    {
        Assert.Equal(new UnitStep(UnitStepKind.Check, Version: 1), NewUnit.Sends().StepAt(LastRung));
        Assert.Equal(new UnitStep(UnitStepKind.Check, Version: 2), SettledUnit.SentBack().Sends().StepAt(LastRung));
        Assert.Equal(new UnitStep(UnitStepKind.Check, Version: 1), OwingUnit.Sends().StepAt(LastRung, Open with { CloseRequestedBy = "coordinator" }));
    }

    [Theory]
    [InlineData(ReleaseKind.Waived, UnitReportStatus.Waived)]
    [InlineData(ReleaseKind.Excluded, UnitReportStatus.Excluded)]
    public void ReleasedUnit_IsToldSoOnceAndLeftInPeace(ReleaseKind kind, UnitReportStatus status)
    {
        var unit = NewUnit.Released(kind);

        Assert.Equal((true, false, status), (unit.IsSettled, unit.IsSubmitted, unit.Status));
        Assert.Equal(["released-1"], unit.MailedAt(LastRung.AddDays(9)));
        Assert.Equal(new UnitStep(UnitStepKind.Wait), unit.Told("released-1").StepAt(LastRung.AddDays(9)));
        Assert.Equal(["released-1"], unit.SentBack().MailedAt(LastRung, Open with { CloseRequestedBy = "coordinator" }));
    }

    [Fact]
    public void UnitThatHasToReportAfterAll_IsToldAllThatIsOwedInOneMail()
    {
        var unit = NewUnit.Released().Told("released-1").Resumed();

        Assert.Equal(["resumed-2"], unit.MailedAt(FirstRung));
        Assert.Equal(["resumed-2", "opened", "due-5"], UnitReportDecider.StepsDoneBy("resumed-2", Plan, unit, FirstRung));
        Assert.Equal(["opened"], NewUnit.Released().Resumed().MailedAt(Plan.OpensAt));
        Assert.Equal(["receipt-v1", "opened"], NewUnit.Released().Told("released-1").Resumed().Sends().Checked().SignsOff().MailedAt(LastRung));
    }

    [Fact]
    public void Escalation_WaitsForTheCoordinatorsWord()
    {
        var late = Plan.EscalatesAt!.Value;
        var overdue = OwingUnit.Told("due-5", "due-1", "due+1");

        Assert.False(overdue.IsToEscalate(Plan, late.AddTicks(-1)));
        Assert.True(overdue.IsToEscalate(Plan, late));
        Assert.Equal(new UnitStep(UnitStepKind.Wait), overdue.StepAt(late));
        var confirmed = overdue with { Escalation = new UnitEscalation("coordinator", late) };
        Assert.Equal(["escalated"], confirmed.MailedAt(late));
        Assert.False(confirmed.IsToEscalate(Plan, late));
        Assert.Equal([], confirmed.Told("escalated").MailedAt(late.AddDays(30)));
        Assert.Equal([], (SettledUnit with { Escalation = confirmed.Escalation }).MailedAt(late));
    }

    [Fact]
    public void Escalation_WhereTheProgrammeHasItSo_GoesOutByItself_AndSaysWhatMissedRungsWouldHave()
    {
        var plan = Plan with { Escalation = EscalationMode.Automatic };
        var late = plan.EscalatesAt!.Value;
        var overdue = OwingUnit.Told("due-5", "due-1", "due+1");

        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: late.UtcDateTime), overdue.StepAt(late.AddTicks(-1), plan: plan));
        Assert.Equal(["escalated"], overdue.MailedAt(late, plan: plan));
        Assert.Equal(["escalated"], OwingUnit.MailedAt(late, plan: plan));
        Assert.Equal([], overdue.ExtendedTo(late.AddDays(3)).Told("extended-20240126T0800").MailedAt(late.AddDays(9), plan: plan));
    }

    [Fact]
    public void CorrectionOnTheUnitsBehalf_IsToldToTheUnit_AndItsObjectionToTheCoordinator()
    {
        var pending = SettledUnit.Sends().Checked() with { CorrectionVersion = 2 };

        Assert.Equal((UnitReportStatus.AwaitingConfirmation, 2, true, true), (pending.Status, pending.CountedVersion, pending.CanSignOff, pending.IsSettled));
        Assert.Equal(["correction-v2"], pending.MailedAt(LastRung));
        Assert.Equal(["correction-v2"], UnitReportDecider.StepsDoneBy("correction-v2", Plan, pending, LastRung));
        Assert.Equal(1, (SettledUnit.Sends() with { CorrectionVersion = 2 }).CountedVersion);

        var objected = pending.Told("correction-v2") with { CorrectionVersion = 0, ObjectedVersion = 2, Objection = "Không đúng" };
        Assert.Equal((UnitReportStatus.Submitted, 1, false), (objected.Status, objected.CountedVersion, objected.CanSignOff));
        Assert.Equal(["objected-v2"], objected.MailedAt(LastRung));
        Assert.Equal(0, pending.SentBack().CountedVersion);
    }

    [Fact]
    public void LateBy_CountsFromTheUnitsOwnDueTime()
    {
        var unit = SettledUnit with { SubmittedAt = Plan.DueAt.AddDays(2) };

        Assert.Equal(TimeSpan.FromDays(2), unit.LateBy(Plan));
        Assert.Equal(TimeSpan.FromDays(1), unit.ExtendedTo(Plan.DueAt.AddDays(1)).LateBy(Plan));
        Assert.Null(unit.ExtendedTo(Plan.DueAt.AddDays(2)).LateBy(Plan));
        Assert.Null(OwingUnit.LateBy(Plan));
    }

    [Fact]
    public void SettledUnit_IsLeftInPeace() => Assert.Equal(new UnitStep(UnitStepKind.Wait), SettledUnit.StepAt(LastRung));

    [Fact]
    public void SettledUnit_GetsOneReceiptPerSubmittedVersion()
    {
        var signed = OwingUnit.Sends().Checked().SignsOff();

        Assert.Equal(["receipt-v1"], signed.MailedAt(LastRung));
        Assert.Equal([], SettledUnit.Sends().Checked().MailedAt(LastRung));
        Assert.Equal(["receipt-v2"], SettledUnit.Sends().Checked().SignsOff().MailedAt(LastRung));
    }

    [Fact]
    public void Receipt_LeavesTheLadderAlone() =>
        Assert.Equal(["receipt-v1"], UnitReportDecider.StepsDoneBy("receipt-v1", Plan, OwingUnit.Sends().Checked().SignsOff(), LastRung));

    [Fact]
    public void SentBackUnit_IsToldAndRemindedOfWhatIsStillToCome()
    {
        Assert.Equal(["sent-back-1"], SettledUnit.SentBack().MailedAt(Plan.OpensAt));
        Assert.Equal(["due-5"], SettledUnit.SentBack().Told("sent-back-1").MailedAt(FirstRung));
    }

    [Fact]
    public void SentBackUnit_BehindTheDueDate_IsNotCalledOverdueInTheSameBreath() =>
        Assert.Equal(["sent-back-1"], SettledUnit.SentBack().MailedAt(LastRung.AddDays(3)));

    [Fact]
    public void SentBackUnit_WithAnotherReasonForTheSameVersion_IsToldAgain()
    {
        var once = SettledUnit.SentBack("Xem lại ô E12").Told("sent-back-1");

        Assert.Equal([], once.MailedAt(Plan.OpensAt));
        Assert.Equal(["sent-back-2"], once.SentBack("Xem lại cả ô E13").MailedAt(Plan.OpensAt));
    }

    [Fact]
    public void SentBackUnit_ThatSignsOffAgain_GetsAReceiptAndIsSettled()
    {
        var again = SettledUnit.SentBack().Told("sent-back-1").Sends().Checked().SignsOff();

        Assert.Equal(["receipt-v2"], again.MailedAt(LastRung));
        Assert.Equal(UnitStepKind.Wait, again.Told("receipt-v2").StepAt(LastRung).Kind);
        Assert.Equal(["sent-back-2"], again.Told("receipt-v2").SentBack().MailedAt(LastRung));
    }

    [Fact]
    public void ExtendedUnit_IsNotCalledOverdueButRemindedAtItsOwnTime()
    {
        var until = Plan.DueAt.AddDays(7);
        var unit = OwingUnit.Told("due-5", "due-1").ExtendedTo(until);

        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: until.UtcDateTime), unit.StepAt(LastRung));
        Assert.Equal(["extended-20240126T1700"], unit.MailedAt(until));
    }

    [Fact]
    public void ExtendedUnit_IsStillRemindedBeforeTheFirstDueDate() => Assert.Equal(["due-1"], OwingUnit.ExtendedTo(Plan.DueAt.AddDays(7)).MailedAt(Plan.Reminders[1].At));

    [Fact]
    public void ExtendedUnit_ExtendedOnceMore_IsRemindedOfThatToo()
    {
        var (first, second) = (Plan.DueAt.AddDays(3), Plan.DueAt.AddDays(10));
        var unit = OwingUnit.Told("due-5", "due-1").ExtendedTo(first);
        unit = unit.After(unit.StepAt(first), first).ExtendedTo(second);

        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: second.UtcDateTime), unit.StepAt(first));
        Assert.Equal(["extended-20240129T1700"], unit.MailedAt(second));
    }

    [Theory]
    [InlineData(CycleStage.Consolidating)]
    [InlineData(CycleStage.Consolidated)]
    [InlineData(CycleStage.InApproval)]
    public void ClosedCollection_EndsTheRun(CycleStage stage)
    {
        Assert.Equal(UnitStepKind.End, OwingUnit.StepAt(LastRung, Open with { Stage = stage }).Kind);
        Assert.Equal(UnitStepKind.End, NewUnit.StepAt(LastRung, Open with { Stage = stage }).Kind);
    }

    [Fact]
    public void ClosingCollection_StillGivesTheReceiptFirst()
    {
        var closing = Open with { CloseRequestedBy = "coordinator" };
        var signed = OwingUnit.Sends().Checked().SignsOff();

        Assert.Equal("receipt-v1", signed.StepAt(LastRung, closing).Step);
        Assert.Equal(UnitStepKind.End, signed.Told("receipt-v1").StepAt(LastRung, closing).Kind);
    }

    [Fact]
    public void LaterRound_LeavesSubmittedUnitsAsTheyAre()
    {
        var second = Open with { Round = 2 };

        Assert.Equal(new UnitStep(UnitStepKind.Wait), SettledUnit.StepAt(LastRung.AddDays(9), second));
        Assert.Equal(["sent-back-1"], SettledUnit.SentBack().MailedAt(LastRung.AddDays(9), second));
    }
}
