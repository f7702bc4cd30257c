using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Cycles;

public sealed class CyclePlannerTests
{
    [Fact]
    public void Plan_HasUtcTimesOfLocalHours()
    {
        var plan = Samples.PlanFor(Samples.Hill);
        Assert.Equal(new DateOnly(2023, 12, 31), plan.CutOff);
        Assert.Equal(Utc(2024, 1, 2, 1), plan.OpensAt);
        Assert.Equal(Utc(2024, 1, 19, 10), plan.DueAt);
        Assert.Equal(Utc(2024, 2, 2, 10), plan.ClosesAt);
        Assert.Equal("Báo cáo kết quả thực hiện Chương trình mẫu – năm 2023", plan.Title.Vi);
        Assert.Equal(
            [new("due-5", -5, Utc(2024, 1, 12, 1)), new("due-1", -1, Utc(2024, 1, 18, 1)), new PlannedReminder("due+1", 1, Utc(2024, 1, 22, 1))],
            plan.Reminders);
    }

    [Fact]
    public void DueDayAtTet_MovesBehindIt()
    {
        var plan = Samples.Succeeds(Plan(Samples.Request with { DueOn = new(2024, 2, 10), ClosesOn = null }));
        Assert.Equal(Utc(2024, 2, 15, 10), plan.DueAt);
        Assert.Equal(Utc(2024, 2, 29, 10), plan.ClosesAt);
        Assert.Equal(Utc(2024, 2, 1, 1), plan.Reminders[0].At);
    }

    [Fact]
    public void DefaultCutOff_IsTheDecrees()
    {
        var plan = Samples.Succeeds(CyclePlanner.Plan(
            Samples.Request with { Window = DataWindow.Decree, OpensOn = null, DueOn = null, ClosesOn = null }, Samples.Programme, [Samples.Hill], Samples.Calendar, Samples.People, Utc(2023, 12, 1, 0)));
        Assert.Equal(new DateOnly(2023, 12, 14), plan.CutOff);
        Assert.Equal(Utc(2023, 12, 15, 1), plan.OpensAt);
        Assert.Equal(Utc(2023, 12, 28, 10), plan.DueAt);
    }

    [Fact]
    public void DueDay_LeavesAWorkingDayAfterTheCutOff() =>
        Assert.Equal("DUE_TOO_EARLY", Samples.FailsWith(Plan(Samples.Request with { DueOn = new(2024, 1, 2) })));

    [Fact]
    public void DueDayInThePast_IsRefused() => Assert.Equal("DUE_PASSED", Samples.FailsWith(
        CyclePlanner.Plan(Samples.Request, Samples.Programme, [Samples.Hill], Samples.Calendar, Samples.People, Utc(2024, 1, 19, 10))));

    [Fact]
    public void YearWithoutCalendar_StopsPlanning() => Assert.Equal(
        WorkingCalendar.YearMissing, Samples.FailsWith(Plan(Samples.Request with { DueOn = new(2025, 1, 10), ClosesOn = null })));

    [Fact]
    public void UnitWithoutSigner_StopsPlanning() => Assert.Equal(
        "UNIT_WITHOUT_SIGNER", Samples.FailsWith(Plan(Samples.Request with { Roster = [new(Samples.Hill.Code, ["reporter"], [])] })));

    [Fact]
    public void UnitThatIsGone_StopsPlanning() => Assert.Equal(
        "UNIT_NOT_VALID", Samples.FailsWith(Plan(Samples.Request with { CutOff = new(2020, 12, 31) }, new WorkingCalendar([.. Samples.Calendar.Years, new CalendarYear(2021, [], [], "sample", true)]))));

    [Fact]
    public void Preview_ListsMailsInOrderAndWhoCannotBeReached()
    {
        var people = Samples.People.Select(person => person.Id == "reporter" ? person with { Mail = null } : person).ToList();
        var preview = CyclePlanner.Preview(Samples.PlanFor(Samples.Hill), people);
        Assert.Equal(
            [
                "opened", "due-5", "due-1", "due+1", "propose-escalation-r1", "ask-to-close-r1",
                "receipt", "sent-back", "correction", "released", "resumed", "escalated", "all-settled-r1", "objected", "consolidated-r1", "approval-1", "returned-r2", "published",
            ], preview.Mails.Select(mail => mail.Step));
        Assert.All(preview.Mails, mail => Assert.NotEmpty(mail.People));
        Assert.Equal(["UNIT_OUT_OF_REACH", "UNITS_WITHOUT_SUPERIOR", "MAILBOX_MISSING"], preview.Problems.Select(problem => problem.Code));
        Assert.Equal([Severity.Explain, Severity.Note, Severity.Explain], preview.Problems.Select(problem => problem.Severity));
    }

    [Fact]
    public void Superior_IsToldTwoWorkingDaysBehindTheDueDate_OrThatIsProposed()
    {
        var programme = Samples.Programme with { Ladder = Samples.Programme.Ladder with { Escalation = EscalationMode.Automatic } };
        var request = Samples.Request with { Roster = [new RosterRequest(Samples.Hill.Code, ["reporter"], ["signer"], ["reader"])] };
        var plan = Samples.Succeeds(CyclePlanner.Plan(request, programme, [Samples.Hill], Samples.Calendar, Samples.People, Samples.NewYear));

        var mail = CyclePlanner.Preview(plan, Samples.People).Mails.Single(mail => mail.Step == "escalated");

        Assert.Equal(Utc(2024, 1, 23, 1), plan.EscalatesAt);
        Assert.Equal((plan.EscalatesAt, EscalationMode.Automatic), (mail.At, plan.Escalation));
        Assert.Equal(["signer", "reader", "reporter"], mail.People);
        Assert.DoesNotContain(CyclePlanner.Preview(plan, Samples.People).Problems, problem => problem.Code == "UNITS_WITHOUT_SUPERIOR");
    }

    [Fact]
    public void Approver_WhoIsDeputyAtAnotherLevel_IsAProblemByName()
    {
        var programme = Samples.Programme with { ApprovalLevels = [.. Samples.Programme.ApprovalLevels, new ApprovalLevel(2, new("Trưởng Ban", "Head"), "TRƯỞNG BAN")] };
        var request = Samples.Request with { Approvers = [.. Samples.Request.Approvers, new ApproverRequest(2, ["coordinator"], [Samples.Request.Approvers[0].People[0]])] };
        var plan = Samples.Succeeds(CyclePlanner.Plan(request, programme, [Samples.Hill], Samples.Calendar, Samples.People, Samples.NewYear));
        var name = Samples.People.First(person => person.Id == Samples.Request.Approvers[0].People[0]).Name;

        var preview = CyclePlanner.Preview(plan, Samples.People);

        Assert.Contains(preview.Problems, problem => problem.Code == "APPROVER_ON_TWO_LEVELS" && problem.Message.Vi == $"{name} duyệt ở hai cấp.");
        Assert.Equal(["coordinator", Samples.Request.Approvers[0].People[0]], preview.Mails.Single(mail => mail.Step == "approval-2").People);
    }

    [Theory]
    [InlineData("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN")]
    [InlineData("TRƯỞNG BAN", null, "KT. TRƯỞNG BAN")]
    [InlineData(null, null, "theo ủy quyền của Lãnh đạo Sở")]
    public void Deputy_HasACapacity(string? head, string? deputy, string capacity) =>
        Assert.Equal(capacity, new ApprovalLevel(1, new("Lãnh đạo Sở", "Head of department"), head, deputy).CapacityOfDeputy());

    [Fact]
    public void ApproverReminders_SkipTet()
    {
        var reminders = Samples.Succeeds(CyclePlanner.ApproverReminders(Utc(2024, 2, 6, 3), Samples.Programme.Ladder, Samples.Calendar));
        Assert.Equal([Utc(2024, 2, 16, 1), Utc(2024, 2, 21, 1)], reminders.Take(2));
        Assert.Equal(10, reminders.Count);
    }

    private static Words.Outcome<CyclePlan> Plan(CycleRequest request, WorkingCalendar? calendar = null) =>
        CyclePlanner.Plan(request, Samples.Programme, [Samples.Hill], calendar ?? Samples.Calendar, Samples.People, Samples.NewYear);

    private static DateTimeOffset Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
