using Program08.Reporting.Cycles;
using static Program08.Reporting.Tests.Cycles.UnitSituations;

namespace Program08.Reporting.Tests.Cycles;

/// <summary>A unit that said when it will send is left alone until that day is past, and reminded then.</summary>
public sealed class UnitPromiseTests
{
    private static readonly PlannedReminder Overdue = Plan.Reminders[2];
    private static readonly DateTimeOffset Past = Overdue.At.AddDays(3);
    private static readonly UnitReport Promising = OwingUnit.Told("due-5", "due-1") with { Promise = new UnitPromise(new DateOnly(2024, 1, 24), Past) };

    [Fact]
    public void RungInsideThePromise_FallsDue_AndIsPaused()
    {
        Assert.Equal(new UnitStep(UnitStepKind.Mail, Step: Overdue.Step), Promising.StepAt(Overdue.At));
        Assert.True(UnitReportDecider.IsPausedByPromise(Overdue.Step, Plan, Promising, Overdue.At));
        Assert.False(UnitReportDecider.IsPausedByPromise(Overdue.Step, Plan, OwingUnit, Overdue.At));
    }

    [Fact]
    public void OtherMails_AreNotPaused()
    {
        Assert.False(UnitReportDecider.IsPausedByPromise("sent-back-1", Plan, Promising, Overdue.At));
        Assert.False(UnitReportDecider.IsPausedByPromise("opened", Plan, Promising, Overdue.At));
    }

    [Fact]
    public void PromiseThatIsPast_IsRemindedOfOnce()
    {
        var paused = Promising.Told(Overdue.Step);
        var step = paused.StepAt(Past);

        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: Past.UtcDateTime), paused.StepAt(Past.AddTicks(-1)));
        Assert.StartsWith(UnitReportDecider.PromisedStep, step.Step, StringComparison.Ordinal);
        Assert.False(UnitReportDecider.IsPausedByPromise(step.Step!, Plan, paused, Past));
        Assert.Equal([step.Step!], paused.MailedAt(Past));
        Assert.Equal([], paused.Told(step.Step!).MailedAt(Past.AddDays(9)));
    }

    [Fact]
    public void LaterPromise_IsRemindedOfToo()
    {
        var first = Promising.Told(Overdue.Step).StepAt(Past).Step!;
        var again = Promising.Told(Overdue.Step, first) with { Promise = new UnitPromise(new DateOnly(2024, 1, 30), Past.AddDays(6)) };

        var second = again.StepAt(Past.AddDays(6)).Step;

        Assert.NotEqual(first, second);
        Assert.StartsWith(UnitReportDecider.PromisedStep, second, StringComparison.Ordinal);
    }

    [Fact]
    public void SettledUnit_IsNotRemindedOfItsPromise() =>
        Assert.Equal([], (SettledUnit with { Promise = Promising.Promise }).MailedAt(Past.AddDays(1)));

    [Fact]
    public void Superior_IsNotToldBeforeThePromiseIsPast()
    {
        var plan = Plan with { EscalatesAt = Overdue.At.AddDays(1) };
        var automatic = plan with { Escalation = EscalationMode.Automatic };
        var paused = Promising.Told(Overdue.Step);

        Assert.False(paused.IsToEscalate(plan, Past.AddTicks(-1)));
        Assert.True(paused.IsToEscalate(plan, Past));
        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: Past.UtcDateTime), paused.StepAt(Past.AddTicks(-1), plan: automatic));
        Assert.Equal(UnitReportDecider.EscalatedStep, paused.StepAt(Past, plan: automatic).Step);
    }
}
