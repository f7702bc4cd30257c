using Program08.Reporting.Periods;

namespace Program08.Reporting.Tests.Periods;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31", "2022-12-15", "2023-12-14")]
    [InlineData("2023-H1", "2023-01-01", "2023-06-30", "2022-12-15", "2023-06-14")]
    [InlineData("2023-H2", "2023-07-01", "2023-12-31", "2023-06-15", "2023-12-14")]
    [InlineData("2023-9M", "2023-01-01", "2023-09-30", "2022-12-15", "2023-09-14")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31", "2023-12-15", "2024-03-14")]
    [InlineData("2024-03", "2024-03-01", "2024-03-31", "2024-02-15", "2024-03-14")]
    [InlineData("2024-0310-0520", "2024-03-10", "2024-05-20", "2024-03-10", "2024-05-20")]
    [InlineData("2023-1215-0214", "2023-12-15", "2024-02-14", "2023-12-15", "2024-02-14")]
    [InlineData("2024-0229-0229", "2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29")]
    public void Period_HasTheCalendarsAndTheDecreesWindow(string code, string first, string last, string decreeFirst, string decreeLast)
    {
        var period = Samples.Succeeds(Period.Of(new PeriodCode(code)));
        Assert.Equal((Day(first), Day(last)), (period.First, period.Last));
        Assert.Equal((Day(decreeFirst), Day(decreeLast)), (period.DecreeFirst, period.DecreeLast));
    }

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-Q5")]
    [InlineData("23")]
    [InlineData("2023-")]
    [InlineData("2023-00")]
    [InlineData("2023-0229-0310")]
    [InlineData("2023-0310-0532")]
    [InlineData("2023-0310")]
    public void WhatIsNotOnTheList_IsRefused(string code) => Assert.Equal("PERIOD_UNKNOWN", Samples.FailsWith(Period.Of(new PeriodCode(code))));

    [Theory]
    [InlineData("2024", "2023")]
    [InlineData("2024-Q2", "2023-Q2")]
    [InlineData("2024-02", "2023-02")]
    [InlineData("2024-0310-0520", null)]
    public void YearBefore_IsTheSamePeriod(string code, string? before) => Assert.Equal(before, Samples.Succeeds(Period.Of(new PeriodCode(code))).YearBefore?.Value);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
