using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Analysis;

/// <summary>A report beside earlier published periods, and where its indicators lead.</summary>
public sealed class IndicatorTrendsTests
{
    private static readonly Term Term = new(2021, 2030);

    [Fact]
    public void Year_IsBesideTheYearBefore_AndTheSameYearIsNotToldTwice()
    {
        var trend = Assert.Single(Report("2024", 60).Beside([Report("2023", 50), Report("2022", 40)], term: null).Trends!, OfCoverage);

        Assert.Equal(new IndicatorTrend(Samples.Coverage.Code, new("2023"), 50m, null, null, null), trend);
    }

    [Fact]
    public void Quarter_IsBesideTheQuarterBefore_AndTheSameQuarterOfTheYearBefore()
    {
        var trend = Assert.Single(Report("2024-Q2", 60).Beside([Report("2023-Q2", 45), Report("2024-Q1", 55), Report("2023", 50)], Term).Trends!, OfCoverage);

        Assert.Equal((new PeriodCode("2024-Q1"), 55m, new PeriodCode("2023-Q2"), 45m), (trend.Before, trend.BeforeValue, trend.YearBefore, trend.YearBeforeValue));
        Assert.Null(trend.Projection);
    }

    [Theory]
    [InlineData(2, false, false)]
    [InlineData(3, true, false)]
    [InlineData(4, true, false)]
    [InlineData(5, true, true)]
    public void Projection_NeedsThreeYears_AndFiveForAnInterval(int years, bool isProjected, bool hasInterval)
    {
        var earlier = Enumerable.Range(2021, years - 1).Select((year, index) => Report($"{year}", 50 + (2 * index) + (index % 2)));
        var projection = Assert.Single(Report($"{2020 + years}", 50 + (2 * years)).Beside(earlier, Term).Trends!, OfCoverage).Projection;

        Assert.Equal((isProjected, hasInterval), (projection is not null, projection is { Low: not null, High: not null }));
        Assert.True(projection is null || (projection.Year == 2030 && projection.Points == years));
    }

    [Fact]
    public void WhatWasPublishedLater_OrOfTheReportItself_DoesNotMatter()
    {
        var report = Report("2023", 50);

        Assert.Null(report.Beside([Report("2024", 60), Report("2023", 10)], Term).Trends);
        Assert.Same(report, report.Beside([], Term));
    }

    [Fact]
    public void Canonical_WithoutEarlierPeriods_IsAsItWas_AndTellsThemOtherwise()
    {
        var report = Report("2024", 60);

        Assert.DoesNotContain("trends", CityReportJson.Canonical(report), StringComparison.Ordinal);
        Assert.Contains("\"trends\":[{\"before\":\"2023\",\"beforeValue\":50,", CityReportJson.Canonical(report.Beside([Report("2023", 50)], Term)), StringComparison.Ordinal);
        Assert.NotEqual(ReportHash.Of(report), ReportHash.Of(report.Beside([Report("2023", 50)], Term)));
    }

    [Theory]
    [InlineData("50", "60", "+10 điểm %")]
    [InlineData("60", "50.25", "−9,75 điểm %")]
    [InlineData("60", "60", "0 điểm %")]
    [InlineData(null, "60", null)]
    public void Change_OfRates_IsInPoints(string? before, string now, string? text) =>
        Assert.Equal(text, TrendWords.Change(Samples.Coverage, before is null ? null : Decimal(before), Decimal(now)));

    [Fact]
    public void Change_OfCounts_IsInPercent_ButForNothing()
    {
        Assert.Equal("+25 %", TrendWords.Change(Samples.Jobs, 4000m, 5000m));
        Assert.StartsWith("+5.000 ", TrendWords.Change(Samples.Jobs, 0m, 5000m), StringComparison.Ordinal);
        Assert.Equal("96,2 (94,8 đến 97,5), năm 2025", TrendWords.Of(new Projection(2025, 96.2m, 94.8m, 97.5m, 5)));
        Assert.Equal("96,2, năm 2025", TrendWords.Of(new Projection(2025, 96.2m, null, null, 3)));
    }

    private static bool OfCoverage(IndicatorTrend trend) => trend.Measure == Samples.Coverage.Code;

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static CityReport Report(string period, decimal percent)
    {
        var plan = Samples.PlanFor(Samples.Hill) with { Id = new CycleId(Samples.Programme.Code, new PeriodCode(period)) };
        return Consolidator.Consolidate(plan, Samples.Programme, plan.Id.Period,
        [
            new UnitSubmission(Samples.Hill, 1, new ReturnContent(
            [
                Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Numerator), percent * 10m), Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Denominator), 1000m),
            ]), null, null, "Anh Gửi", Samples.NewYear, []),
        ]);
    }
}
