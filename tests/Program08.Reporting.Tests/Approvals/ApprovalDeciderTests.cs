using Program08.Reporting.Approvals;

namespace Program08.Reporting.Tests.Approvals;

public sealed class ApprovalDeciderTests
{
    private static readonly DateTimeOffset Asked = new(2024, 2, 6, 3, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<DateTimeOffset> Reminders = [Asked.AddDays(2), Asked.AddDays(4)];

    private static readonly ApprovalRecord Open = new(Samples.PlanFor(Samples.Hill).Id, 1, 1, "hash", Asked, null, [], 1);

    [Fact]
    public void Request_GoesFirst() => Assert.Equal("request", ApprovalDecider.Decide(Open, Reminders, Asked).Step);

    [Fact]
    public void MissedReminders_AreSentAsOne()
    {
        var requested = Open with { DoneSteps = ["request"] };
        Assert.Equal(new ApprovalStep(ApprovalStepKind.Wait, Until: Reminders[0].UtcDateTime), ApprovalDecider.Decide(requested, Reminders, Asked));
        Assert.Equal("reminder-2", ApprovalDecider.Decide(requested, Reminders, Asked.AddDays(30)).Step);
        Assert.Equal(new ApprovalStep(ApprovalStepKind.Wait), ApprovalDecider.Decide(requested with { DoneSteps = ["request", "reminder-2"] }, Reminders, Asked.AddDays(30)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decision_EndsIt(bool approved)
    {
        var decided = Open with { Decision = new ApprovalDecision(approved, "approver", "Anh Duyệt", Asked, approved ? null : "Thiếu số liệu", "hash") };
        Assert.Equal(new ApprovalStep(ApprovalStepKind.End, Approved: approved), ApprovalDecider.Decide(decided, Reminders, Asked));
    }
}
