using Program08.Reporting.Periods;

namespace Program08.Reporting.Tests.Periods;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData(2024, 2, 7, true)]
    [InlineData(2024, 2, 9, false)]
    [InlineData(2024, 2, 10, false)]
    [InlineData(2024, 5, 4, true)]
    [InlineData(2024, 5, 5, false)]
    public void Day_IsWorkedOrNot(int year, int month, int day, bool expected) =>
        Assert.Equal(expected, Samples.Succeeds(Samples.Calendar.IsWorkingDay(new(year, month, day))));

    [Fact]
    public void WorkingDays_StepOverWeekendsAndTet()
    {
        Assert.Equal(new DateOnly(2024, 2, 15), Samples.Succeeds(Samples.Calendar.AddWorkingDays(new(2024, 2, 7), 1)));
        Assert.Equal(new DateOnly(2024, 2, 6), Samples.Succeeds(Samples.Calendar.AddWorkingDays(new(2024, 2, 15), -2)));
        Assert.Equal(new DateOnly(2024, 2, 15), Samples.Succeeds(Samples.Calendar.AddWorkingDays(new(2024, 2, 10), 0)));
    }

    [Theory]
    [InlineData(DayShift.Next, 15)]
    [InlineData(DayShift.Previous, 7)]
    [InlineData(DayShift.None, 10)]
    public void DayOff_IsShiftedAsAsked(DayShift shift, int expected) =>
        Assert.Equal(new DateOnly(2024, 2, expected), Samples.Succeeds(Samples.Calendar.Shift(new(2024, 2, 10), shift)));

    [Fact]
    public void YearWithoutCalendar_IsNotGuessed()
    {
        Assert.Equal(WorkingCalendar.YearMissing, Samples.FailsWith(Samples.Calendar.IsWorkingDay(new(2031, 1, 5))));
        Assert.Equal(WorkingCalendar.YearMissing, Samples.FailsWith(Samples.Calendar.AddWorkingDays(new(2024, 12, 31), 1)));
    }

    [Fact]
    public void File_WithASaturdayThatIsNone_IsRefused() => Assert.Equal("CALENDAR_SATURDAY", Samples.FailsWith(CalendarJson.Read(
        """[{"year":2024,"daysOff":[],"workingSaturdays":["2024-05-05"],"source":"x","confirmed":true}]""")));
}
