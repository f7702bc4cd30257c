using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Approvals;
using Program08.Reporting.Periods;

namespace Program08.Reporting.Tests.Approvals;

public sealed class ApprovalDeciderTests
{
    private static readonly DateTimeOffset Asked = new(2024, 2, 6, 3, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<DateTimeOffset> Reminders = [Asked.AddDays(2), Asked.AddDays(4)];

    private static readonly ApprovalRecord New = new(Samples.PlanFor(Samples.Hill).Id, 1, 1, "hash", Asked, null, [], 1);

    private static readonly ApprovalRecord Requested = New with { DoneSteps = ["request"] };

    [Fact]
    public void NewApproval_IsRequestedFirst() => Assert.Equal(new ApprovalStep(ApprovalStepKind.Mail, Step: "request"), ApprovalDecider.Decide(New, Reminders, Asked));

    [Fact]
    public void RequestedApproval_WaitsForItsReminders()
    {
        Assert.Equal(new ApprovalStep(ApprovalStepKind.Wait, Until: Reminders[0].UtcDateTime), ApprovalDecider.Decide(Requested, Reminders, Asked));
        Assert.Equal(new ApprovalStep(ApprovalStepKind.Mail, Step: "reminder-1"), ApprovalDecider.Decide(Requested, Reminders, Reminders[0]));
        Assert.Equal(
            new ApprovalStep(ApprovalStepKind.Wait, Until: Reminders[1].UtcDateTime), ApprovalDecider.Decide(Requested with { DoneSteps = ["request", "reminder-1"] }, Reminders, Reminders[0]));
    }

    [Fact]
    public void MissedReminders_AreSentAsOne()
    {
        var late = Asked.AddDays(30);

        Assert.Equal("reminder-2", ApprovalDecider.Decide(Requested, Reminders, late).Step);
        Assert.Equal(new ApprovalStep(ApprovalStepKind.Wait), ApprovalDecider.Decide(Requested with { DoneSteps = ["request", "reminder-2"] }, Reminders, late));
    }

    [Fact]
    public void RequestThatGoesOutLate_IsItsOwnReminder()
    {
        var late = Asked.AddDays(3);
        var done = ApprovalDecider.StepsDoneBy("request", Reminders, late);

        Assert.Equal(["request", "reminder-1"], done);
        Assert.Equal(new ApprovalStep(ApprovalStepKind.Wait, Until: Reminders[1].UtcDateTime), ApprovalDecider.Decide(New with { DoneSteps = done }, Reminders, late));
        Assert.Equal(["request"], ApprovalDecider.StepsDoneBy("request", Reminders, Asked));
    }

    [Fact]
    public void DecisionOnPaper_IsWaitedOnUntilTheTimeForObjections_OrAWordOfItsOwner()
    {
        var paper = new PaperDecision("p2", "Chuyên viên", "12/TB", new DateOnly(2024, 2, 6), "quet.pdf", "file", 10, true, Asked.AddDays(1));
        var decided = Requested with { Decision = new ApprovalDecision(true, "p1", "Giám đốc", Asked, null, "hash", null, paper) };

        Assert.Equal(new ApprovalStep(ApprovalStepKind.Wait, Until: Asked.AddDays(1).UtcDateTime), ApprovalDecider.Decide(decided, Reminders, Asked));
        Assert.Equal(new ApprovalStep(ApprovalStepKind.End, Approved: true), ApprovalDecider.Decide(decided, Reminders, Asked.AddDays(1)));
        var acknowledged = decided with { Decision = decided.Decision with { Paper = paper with { AcknowledgedAt = Asked } } };
        Assert.Equal(new ApprovalStep(ApprovalStepKind.End, Approved: true), ApprovalDecider.Decide(acknowledged, Reminders, Asked));
        Assert.Equal("Giám đốc (theo bản giấy số 12/TB ngày 06/02/2024, Chuyên viên ghi nhận)", decided.Decision.Who());
    }

    [Fact]
    public void TimeForObjections_EndsWithAWorkingDay_AndHurriesNobodyWhereTheCalendarEnds()
    {
        var friday = new DateTimeOffset(2024, 2, 2, 3, 0, 0, TimeSpan.Zero);
        var calendar = new WorkingCalendar([new CalendarYear(2024, [], [], "", true)]);

        Assert.Equal(friday, PaperDecision.ObjectionEnds(friday, 0, calendar));
        Assert.Equal(VietnamTime.At(new DateOnly(2024, 2, 5), new TimeOnly(23, 59)), PaperDecision.ObjectionEnds(friday, 1, calendar));
        Assert.Equal(VietnamTime.At(new DateOnly(2024, 2, 13), new TimeOnly(23, 59)), PaperDecision.ObjectionEnds(friday, 2, new WorkingCalendar([])));
    }

    [Fact]
    public void WithoutCalendar_NobodyIsRemindedOnAGuessedDay() => Assert.Equal(new ApprovalStep(ApprovalStepKind.Wait), ApprovalDecider.Decide(Requested, [], Asked.AddYears(1)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decision_EndsItBeforeAnyMail(bool approved)
    {
        var decision = new ApprovalDecision(approved, "approver", "Anh Duyệt", Asked, approved ? null : "Thiếu số liệu", "hash");

        Assert.Equal(new ApprovalStep(ApprovalStepKind.End, Approved: approved), ApprovalDecider.Decide(New with { Decision = decision }, Reminders, Asked));
        Assert.Equal(new ApprovalStep(ApprovalStepKind.End, Approved: approved), ApprovalDecider.Decide(Requested with { Decision = decision }, Reminders, Asked.AddDays(9)));
    }

    [Fact]
    public void EveryDecision_IsTheSameAgain_MailsNothingDone_AndWaitsForTheFutureOrAChange() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool Holds(int seed)
    {
        var pick = new Random(seed);
        var reminders = Enumerable.Range(0, pick.Next(5)).Select(_ => Asked.AddHours(pick.Next(1, 500))).Order().ToList();
        var approval = New with { DoneSteps = [.. new[] { "request", "reminder-1", "reminder-2", "reminder-3", "reminder-4" }.Where(_ => pick.Next(2) == 0)] };
        var now = Asked.AddHours(pick.Next(0, 600));
        var step = ApprovalDecider.Decide(approval, reminders, now);
        return step == ApprovalDecider.Decide(approval with { DoneSteps = [.. approval.DoneSteps] }, [.. reminders], now)
            && step.Kind switch
            {
                ApprovalStepKind.Mail => step.Step is { } name && !approval.DoneSteps.Contains(name) && ApprovalDecider.StepsDoneBy(name, reminders, now).Contains(name),
                ApprovalStepKind.Wait => step.Until is not { } until || (until.Kind == DateTimeKind.Utc && until > now.UtcDateTime),
                ApprovalStepKind.End => false,
            };
    }
}
