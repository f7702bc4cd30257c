using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Analysis;

public sealed class MeasureSeriesTests
{
    private static readonly Unit East = Samples.Hill with { Code = new UnitCode("C1"), Kind = UnitKind.Commune, ValidFrom = new(2025, 7, 1), ValidTo = null };
    private static readonly Unit West = East with { Code = new UnitCode("C2") };

    private static readonly UnitsOverTime Units = new([new Succession(
        new(2025, 7, 1), Samples.Text("Sáp nhập"), "mẫu",
        [new SuccessionPart(Samples.Hill.Code, East.Code, 0.25m, 1m), new SuccessionPart(Samples.Hill.Code, West.Code, 0.75m, 0.5m), new SuccessionPart(Samples.River.Code, West.Code, 1m, 0.5m)])]);

    [Fact]
    public void Points_AreInTimeAndOfOneKind()
    {
        var series = Series([Report("2025", (East, 8, 10)), Report("2023", (Samples.Hill, 1, 10)), Report("2024-Q2", (Samples.Hill, 1, 10)), Report("2024", (Samples.Hill, 5, 10))]);

        Assert.Equal(["2023", "2024", "2025"], series.Points.Select(point => point.Period.Code.Value));
        Assert.Equal([10m, 50m, 80m], series.Points.Select(point => point.Totals.Value));
        Assert.Equal("2023", series.YearBefore(series.Points[1])!.Period.Code.Value);
        Assert.Null(series.YearBefore(series.Points[0]));
    }

    [Fact]
    public void UnitsThatReported_AreExact()
    {
        var series = ByUnit([Report("2023", (Samples.Hill, 1, 10)), Report("2025", (East, 8, 10), (West, 1, 2))]);

        Assert.Empty(series.Across);
        Assert.Equal(["901", "C1", "C2"], series.Units.Select(unit => unit.Unit.Value));
        Assert.Null(series.Units[0].Values[1]);
        Assert.All(series.Units.SelectMany(unit => unit.Values).OfType<UnitValue>(), value => Assert.False(value.IsEstimated));
    }

    [Fact]
    public void OldFiguresInNewUnits_ComeFromSplitParts_AndSayTheyAreEstimates()
    {
        var series = ByUnit([Report("2023", (Samples.Hill, 40, 100), (Samples.River, 30, 50)), Report("2025", (East, 8, 10), (West, 1, 2))], new DateOnly(2025, 12, 31));

        Assert.Equal("mẫu", Assert.Single(series.Across).Source);
        Assert.Equal(["C1", "C2"], series.Units.Select(unit => unit.Unit.Value));
        Assert.Equal((40m, true), (series.Units[0].Values[0]!.Value, series.Units[0].Values[0]!.IsEstimated));
        Assert.Equal(60m / 125m * 100m, series.Units[1].Values[0]!.Value);
        Assert.Equal((80m, false), (series.Units[0].Values[1]!.Value, series.Units[0].Values[1]!.IsEstimated));
    }

    [Fact]
    public void AMissingUnit_LeavesItsSuccessorsWithoutAFigure()
    {
        var series = ByUnit([Report("2023", [Samples.Hill, Samples.River], (Samples.Hill, 40, 100))], new DateOnly(2025, 12, 31));

        Assert.Equal(40m, series.Units[0].Values[0]!.Value);
        Assert.Null(series.Units[1].Values[0]!.Value);
        Assert.Equal([Samples.River.Code], series.Units[1].Values[0]!.Missing);
    }

    [Fact]
    public void AUnitNotConcerned_AddsNothing()
    {
        var none = Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Denominator), new Figure.NotApplicable("không có dân cư"));
        var report = Consolidator.Consolidate(
            Plan("2023", Samples.Hill, Samples.River), Samples.Programme, new PeriodCode("2023"), [Sent(Samples.Hill, Ratio(40, 100)), Sent(Samples.River, [none])]);

        var series = ByUnit([report], new DateOnly(2025, 12, 31));
        Assert.Equal([40m, 40m], series.Units.Select(unit => unit.Values[0]!.Value));
    }

    [Fact]
    public void Measure_ThatNoReportHas_HasNoSeries() => Assert.Null(MeasureSeries.Of([Report("2023", (Samples.Hill, 1, 2))], new MeasureCode("S-99"), null));

    [Theory]
    [InlineData(2, false, false)]
    [InlineData(3, true, false)]
    [InlineData(4, true, false)]
    [InlineData(5, true, true)]
    public void Projection_NeedsThreeYears_AndFiveForAnInterval(int years, bool line, bool interval)
    {
        var reports = Enumerable.Range(0, years).Select(year => Report($"{2019 + year}", (Samples.Hill, 10 * (year + 1), 100)));
        var projection = Projection.Of(Series([.. reports]), new Term(2019, 2025));

        Assert.Equal((line, interval), (projection is not null, projection?.Low is not null));
        if (line)
        {
            Assert.Equal((2025, 70m, years), (projection!.Year, Math.Round(projection.Value, 6), projection.Points));
        }
    }

    [Fact]
    public void Projection_HasStudentsInterval_AndStaysARate()
    {
        // 10, 30, 20, 50, 40: slope 8, mean 30, residual sum 360; t(3) = 3.182.
        decimal[] values = [10, 30, 20, 50, 40];
        var projection = Projection.Of(Series([.. values.Select((value, year) => Report($"{2019 + year}", (Samples.Hill, value, 100)))]), new Term(2019, 2025))!;

        var half = 3.182 * Math.Sqrt(120d * (1 + 0.2 + (16d / 10d)));
        Assert.Equal(62m, Math.Round(projection.Value, 6));
        Assert.Equal(Math.Round((decimal)(62 - half), 6), Math.Round(projection.Low!.Value, 6));
        Assert.Equal(100m, projection.High);
    }

    [Fact]
    public void Projection_OfAFinishedTerm_IsNone() =>
        Assert.Null(Projection.Of(Series([.. Enumerable.Range(2021, 5).Select(year => Report($"{year}", (Samples.Hill, 1, 2)))]), new Term(2021, 2025)));

    [Fact]
    public void Series_FollowsTheColumnOfItsLastTarget_ForFigureTargetAndProjection()
    {
        // 10, 15, 25 and 40 jobs a year; the target of 100 is for all years together.
        List<CityReport> reports = [Jobs("2021", 10, 10, null), Jobs("2022", 15, 25, null), Jobs("2023", 25, 50, FigureWindow.Cumulative)];

        var series = MeasureSeries.Of(reports, Samples.Jobs.Code, PeriodKind.Year)!;

        Assert.Equal([10m, 25m, 50m], series.Points.Select(series.ValueAt));
        Assert.Equal([null, null, 100m], series.Points.Select(point => series.TargetAt(point)?.Value));
        Assert.Equal(68.3m, Math.Round(Projection.Of(series, new Term(2021, 2024))!.Value, 1));

        // The year after, the target is one of the year alone: the series follows it, and shows no target of the other column.
        var later = MeasureSeries.Of([.. reports, Jobs("2024", 40, 90, FigureWindow.Period)], Samples.Jobs.Code, PeriodKind.Year)!;

        Assert.Equal([10m, 15m, 25m, 40m], later.Points.Select(later.ValueAt));
        Assert.Equal([null, null, null, 100m], later.Points.Select(point => later.TargetAt(point)?.Value));
    }

    [Fact]
    public void Catalogue_ChangesAreNamed()
    {
        var later = Samples.Programme with
        {
            Indicators = [Samples.Coverage with { Name = Samples.Text("Tỷ lệ bao phủ mới"), Targets = [new Target(TargetOperator.AtLeast, 96m, "term")] }, Samples.Decrease],
        };

        var changes = CatalogueComparison.Between(Samples.Programme, later);
        Assert.Equal(
            ["S-01 Tên: Tỷ lệ bao phủ → Tỷ lệ bao phủ mới", "S-01 Mức chỉ tiêu: ≥ 95 → ≥ 96", "S-03 Mới trong danh mục.", "S-02 Không còn trong danh mục: Số việc làm."],
            changes.Select(change => $"{change.Measure} {change.Text.Vi}"));
        Assert.Empty(CatalogueComparison.Between(Samples.Programme, Samples.Programme));
    }

    private static UnitSeries ByUnit(IReadOnlyList<CityReport> reports, DateOnly? on = null) => UnitSeries.Of(Series(reports), Units, on);

    private static MeasureSeries Series(IReadOnlyList<CityReport> reports) => MeasureSeries.Of(reports, Samples.Coverage.Code, PeriodKind.Year)!;

    private static CityReport Report(string period, params (Unit Unit, decimal Numerator, decimal Denominator)[] figures) => Report(period, [.. figures.Select(figure => figure.Unit)], figures);

    private static CityReport Report(string period, Unit[] roster, params (Unit Unit, decimal Numerator, decimal Denominator)[] figures) => Consolidator.Consolidate(
        Plan(period, roster), Samples.Programme, new PeriodCode(period), [.. figures.Select(figure => Sent(figure.Unit, Ratio(figure.Numerator, figure.Denominator)))]);

    private static CityReport Jobs(string period, decimal inPeriod, decimal cumulative, FigureWindow? target)
    {
        var jobs = Samples.Jobs with { Targets = target is { } window ? [new Target(TargetOperator.AtLeast, 100m, "mẫu", Window: window, Scope: TargetScope.City)] : [] };
        return Consolidator.Consolidate(Plan(period, Samples.Hill), Samples.Programme with { Indicators = [jobs] }, new PeriodCode(period), [Sent(Samples.Hill,
        [
            Samples.Entered(Samples.Key(jobs, FigurePart.Value), inPeriod), Samples.Entered(Samples.Key(jobs, FigurePart.Value, FigureWindow.Cumulative), cumulative),
        ])]);
    }

    private static CyclePlan Plan(string period, params Unit[] units)
    {
        var plan = Samples.PlanFor(Samples.Hill);
        return plan with
        {
            Id = new CycleId(plan.Id.Programme, new PeriodCode(period)),
            CutOff = Samples.Succeeds(Period.Of(new PeriodCode(period))).Last,
            Roster = [.. units.Select(unit => new RosterEntry(unit, ["reporter"], ["signer"], []))],
        };
    }

    private static EnteredFigure[] Ratio(decimal numerator, decimal denominator) =>
        [Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Numerator), numerator), Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Denominator), denominator)];

    private static UnitSubmission Sent(Unit unit, EnteredFigure[] figures) => new(unit, 1, new ReturnContent(figures), null, null, "Anh Gửi", Samples.NewYear, []);
}
