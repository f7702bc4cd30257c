using System.Globalization;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using static Program08.Reporting.Tests.Cycles.UnitSituations;

namespace Program08.Reporting.Tests.Cycles;

/// <summary>What all units would do at the same moment is spread where they are many.</summary>
public sealed class UnitPaceTests
{
    [Fact]
    public void FewUnits_BeginTogether()
    {
        Assert.Null(UnitPace.AtOnce(Many(UnitPace.UnpacedUnits)));
        Assert.Equal(TimeSpan.Zero, UnitPace.DelayOf(Many(UnitPace.UnpacedUnits), CodeOf(UnitPace.UnpacedUnits)));
    }

    [Fact]
    public void ManyUnits_BeginASecondsWorthAtATime()
    {
        var plan = Many(10_000);

        var delays = plan.Roster.Select(entry => UnitPace.DelayOf(plan, entry.Unit.Code)).ToList();

        Assert.All(delays.CountBy(delay => delay), second => Assert.Equal(UnitPace.UnitsPerSecond, second.Value));
        Assert.Equal(TimeSpan.FromSeconds((10_000 / UnitPace.UnitsPerSecond) - 1), delays.Max());
        Assert.Equal(UnitPace.UnitsPerSecond, UnitPace.AtOnce(plan));
    }

    [Fact]
    public void Reminder_WaitsForItsUnitsTurn_AndComesOnce()
    {
        var plan = Many(100);
        var unit = UnitReport.New(plan.Id, CodeOf(60), 6).Told(UnitReportDecider.OpenedStep);
        var (reminder, turn) = (plan.Reminders[0], plan.Reminders[0].At.AddSeconds(2));

        Assert.Equal(new UnitStep(UnitStepKind.Wait, Until: turn.UtcDateTime), unit.StepAt(reminder.At, plan: plan));
        Assert.Equal([reminder.Step], unit.MailedAt(turn, plan: plan));

        // Somebody who reports for several units is reminded of all of them with the first.
        Assert.True(UnitReportDecider.IsReminderDue(reminder.Step, plan, unit, reminder.At));
    }

    private static UnitCode CodeOf(int number) => new(number.ToString("D5", CultureInfo.InvariantCulture));

    private static CyclePlan Many(int units) =>
        Plan with { Roster = [.. Enumerable.Range(1, units).Select(number => Plan.Roster[0] with { Unit = Samples.Hill with { Code = CodeOf(number) } })] };
}
