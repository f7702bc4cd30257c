using FsCheck;
using FsCheck.Fluent;
using Program08.Standalone.Hosting.Timers;

namespace Program08.Standalone.Tests.Hosting;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2025-01-01T00:00:00Z", "2025-01-01T00:05:00Z")]
    [InlineData("0 */5 * * * *", "2025-01-01T00:04:59.999Z", "2025-01-01T00:05:00Z")]
    [InlineData("0 */5 * * * *", "2025-01-01T23:55:00.001Z", "2025-01-02T00:00:00Z")]
    [InlineData("* * * * * *", "2025-01-01T00:00:00.5Z", "2025-01-01T00:00:01Z")]
    [InlineData("30 59 23 31 12 *", "2025-12-31T23:59:30Z", "2026-12-31T23:59:30Z")]
    [InlineData("0 30 8 * * MON-FRI", "2025-06-06T08:30:00Z", "2025-06-09T08:30:00Z")]
    [InlineData("0 30 8 * * 1-5", "2025-06-06T08:30:00Z", "2025-06-09T08:30:00Z")]
    [InlineData("0 0 0 1 January,jul *", "2025-01-01T00:00:00Z", "2025-07-01T00:00:00Z")]
    [InlineData("0 0 12 29 2 *", "2096-02-29T12:00:00Z", "2104-02-29T12:00:00Z")]
    [InlineData("0 0 0 13 * Friday", "2025-01-01T00:00:00Z", "2025-06-13T00:00:00Z")]
    [InlineData("0 10-20/5,50 * * * *", "2025-01-01T00:20:00Z", "2025-01-01T00:50:00Z")]
    [InlineData("0 40/10 * * * *", "2025-01-01T00:50:00Z", "2025-01-01T01:40:00Z")]
    [InlineData("0 0 0 31 * *", "2025-01-31T00:00:00Z", "2025-03-31T00:00:00Z")]
    public void Next_OfASchedule_IsTheFirstLaterMoment(string schedule, string after, string expected)
        => Assert.Equal(Moment(expected), CronSchedule.Parse(schedule).Next(Moment(after)));

    [Fact]
    public void Next_FromAnotherOffset_IsCountedInUtc()
        => Assert.Equal(Moment("2025-01-01T01:00:00Z"), CronSchedule.Parse("0 0 1 * * *").Next(Moment("2025-01-01T07:30:00+07:00")));

    [Theory]
    [InlineData("", "0 fields")]
    [InlineData("0 0 * * *", "5 fields")]
    [InlineData("60 * * * * *", "second: 60 is not between 0 and 59")]
    [InlineData("* * 24 * * *", "hour: 24")]
    [InlineData("* * * 0 * *", "day: 0")]
    [InlineData("* * * * 13 *", "month: 13")]
    [InlineData("* * * * * 7", "weekday: 7")]
    [InlineData("*/0 * * * * *", "'0' is not a step")]
    [InlineData("5-1 * * * * *", "'5-1' runs backwards")]
    [InlineData("-1 * * * * *", "'' is not a value")]
    [InlineData("1, * * * * *", "'' is not a value")]
    [InlineData("* * * * * someday", "'someday' is not a value")]
    [InlineData("0 0 0 31 2 *", "never comes")]
    public void Parse_OfAnythingElse_SaysWhat(string schedule, string expected)
        => Assert.Contains(expected, Assert.Throws<FormatException>(() => CronSchedule.Parse(schedule)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0 * * * * *", true)]
    [InlineData("30 0 0 * * *", true)]
    [InlineData("0,30 * * * * *", false)]
    [InlineData("* * * * * *", false)]
    public void IsMinuteOrCoarser_DependsOnTheSeconds(string schedule, bool expected)
        => Assert.Equal(expected, CronSchedule.Parse(schedule).IsMinuteOrCoarser);

    [Fact]
    public void Next_OfAnySchedule_IsLaterMatchesAndSkipsNoMatch()
    {
        var cases =
            from schedule in Schedules()
            from ticks in Gen.Choose(0, int.MaxValue)
            select (Schedule: schedule, After: new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(ticks * 137.0));

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var cron = CronSchedule.Parse(c.Schedule);
            var next = cron.Next(c.After)!.Value;
            return next > c.After && cron.Matches(next) && !AnyMatch(cron, c.After, next);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Looks at each second before the moment found, an hour of them at most: the far end of long gaps is looked at from the other side.</summary>
    private static bool AnyMatch(CronSchedule cron, DateTimeOffset after, DateTimeOffset next)
    {
        var first = after.AddTicks(TimeSpan.TicksPerSecond - (after.Ticks % TimeSpan.TicksPerSecond));
        var seconds = (int)Math.Min(3600, (next - first).TotalSeconds);
        return Enumerable.Range(0, seconds).Any(s => cron.Matches(first.AddSeconds(s)) || cron.Matches(next.AddSeconds(-1 - s)));
    }

    private static Gen<string> Schedules()
        => from second in Field(0, 59)
           from minute in Field(0, 59)
           from hour in Field(0, 23)
           from day in Field(1, 28)
           from month in Field(1, 12)
           from weekday in Field(0, 6)
           select $"{second} {minute} {hour} {day} {month} {weekday}";

    private static Gen<string> Field(int smallest, int largest)
    {
        var value = Gen.Choose(smallest, largest);
        return Gen.OneOf(
            Gen.Constant("*"),
            value.Select(v => $"{v}"),
            from a in value from b in value select $"{Math.Min(a, b)}-{Math.Max(a, b)}",
            from step in Gen.Choose(1, largest) select $"*/{step}",
            from a in value from b in value from c in value from step in Gen.Choose(1, 9) select $"{Math.Min(a, b)}-{Math.Max(a, b)}/{step},{c}");
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
