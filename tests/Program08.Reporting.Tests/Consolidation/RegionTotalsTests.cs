using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Consolidation;

public sealed class RegionTotalsTests
{
    private static readonly UnitAbove North = new(new UnitCode("BAC"), Samples.Text("Vùng Bắc"));
    private static readonly UnitAbove Valley = new(new UnitCode("BAC-1"), Samples.Text("Thung lũng"), North);
    private static readonly UnitAbove Ridge = new(new UnitCode("BAC-2"), Samples.Text("Sống núi"), North);

    [Fact]
    public void Rates_OfAnArea_ComeFromItsParts_LevelByLevel()
    {
        var report = Report([(Unit("1", Valley), (1, 10)), (Unit("2", Valley), (80, 90)), (Unit("3", Ridge), (50, 100)), (Unit("4", null), (7, 10))]);

        var areas = RegionTotals.Of(report);

        Assert.Equal([("BAC", 0, 3), ("BAC-1", 1, 2), ("BAC-2", 1, 1)], areas.Select(area => (area.Region.Code.Value, area.Level, area.Units.Count)));
        Assert.Equal([131m / 200m * 100m, 81m, 50m], areas.Select(area => Coverage(area).Value));
        Assert.Equal((2, 2), (Coverage(areas[1]).Coverage.Counted, Coverage(areas[1]).Coverage.Expected));
    }

    [Fact]
    public void WhoOwesOrIsNotConcerned_IsSeenInItsOwnArea()
    {
        var report = Report([(Unit("1", Valley), (1, 10)), (Unit("2", Valley), null), (Unit("3", Ridge), (50, 100))]);

        var areas = RegionTotals.Of(report).ToDictionary(area => area.Region.Code.Value);

        Assert.Equal((1, 2), (Coverage(areas["BAC-1"]).Coverage.Counted, Coverage(areas["BAC-1"]).Coverage.Expected));
        Assert.Equal("2", Assert.Single(Coverage(areas["BAC-1"]).Coverage.LeftOut).Unit!.Value.Value);
        Assert.Empty(Coverage(areas["BAC-2"]).Coverage.LeftOut);
    }

    [Fact]
    public void WithoutAnythingBetween_ThereAreNoAreas_AndTheCanonicalTextIsAsItWas()
    {
        var report = Report([(Unit("1", null), (1, 10))]);

        Assert.Empty(RegionTotals.Of(report));
        Assert.DoesNotContain("above", CityReportJson.Canonical(report), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Thung lũng", CityReportJson.Canonical(Report([(Unit("1", Valley), (1, 10))])), StringComparison.Ordinal);
    }

    [Fact]
    public void AnyTree_AddsUpToTheWhole_AtEveryLevel()
    {
        var random = new Random(2023);
        for (var round = 0; round < 100; round++)
        {
            var tops = Enumerable.Range(0, 3).Select(top => new UnitAbove(new UnitCode($"T{top}"), Samples.Text($"Vùng {top}"))).ToList();
            var middles = Enumerable.Range(0, 6).Select(middle => new UnitAbove(new UnitCode($"M{middle}"), Samples.Text($"Cụm {middle}"), tops[middle % 3])).ToList();
            var report = Report([.. Enumerable.Range(0, random.Next(1, 30)).Select(unit =>
            {
                var whole = random.Next(1, 1000);
                return (Unit($"{unit:00}", middles[random.Next(6)]), random.Next(5) == 0 ? ((decimal, decimal)?)null : (random.Next(0, whole + 1), whole));
            })]);
            var city = report.Indicators.Single(row => row.Indicator.Code == Samples.Coverage.Code).Totals;

            foreach (var level in RegionTotals.Of(report).GroupBy(area => area.Level))
            {
                Assert.Equal(city.Numerator ?? 0m, level.Sum(area => Coverage(area).Numerator ?? 0m));
                Assert.Equal(city.Denominator ?? 0m, level.Sum(area => Coverage(area).Denominator ?? 0m));
                Assert.Equal((city.Coverage.Counted, city.Coverage.Expected), (level.Sum(area => Coverage(area).Coverage.Counted), level.Sum(area => Coverage(area).Coverage.Expected)));
            }
        }
    }

    [Theory]
    [InlineData("\"above\":{\"code\":\"KV\",\"name\":{\"vi\":\"Vùng cao\",\"en\":\"Highlands\"}}")]
    [InlineData("\"above\":{\"code\":\"A2\",\"name\":{\"vi\":\"Vùng thấp\",\"en\":\"Lowlands\"}}")]
    public void ARoster_WhoseUnitsAboveContradictEachOther_IsRefused(string second) => Assert.Equal("UNIT_ABOVE", Samples.FailsWith(RosterJson.Read(
        $$$"""
        [{"code":"A1","name":{"vi":"Xã Một","en":"One"},"kind":"commune","validFrom":"2025-07-01","above":{"code":"KV","name":{"vi":"Vùng thấp","en":"Lowlands"} } },
         {"code":"A2","name":{"vi":"Xã Hai","en":"Two"},"kind":"commune","validFrom":"2025-07-01",{{{second}}} }]
        """)));

    private static MeasureTotals Coverage(RegionTotals area) => area.Rows.Single(row => row.Measure.Code == Samples.Coverage.Code).Totals;

    private static Unit Unit(string code, UnitAbove? above) => Samples.Hill with { Code = new UnitCode(code), Name = Samples.Text($"Huyện {code}"), Above = above };

    private static CityReport Report(IReadOnlyList<(Unit Unit, (decimal Numerator, decimal Denominator)? Coverage)> units)
    {
        var plan = Samples.PlanFor(Samples.Hill) with { Roster = [.. units.Select(known => new RosterEntry(known.Unit, ["reporter"], ["signer"], []))] };
        return Consolidator.Consolidate(plan, Samples.Programme, plan.Id.Period, [.. units.Where(known => known.Coverage is not null).Select(known => new UnitSubmission(
            known.Unit,
            1,
            new ReturnContent([
                Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Numerator), known.Coverage!.Value.Numerator),
                Samples.Entered(Samples.Key(Samples.Coverage, FigurePart.Denominator), known.Coverage!.Value.Denominator),
            ]),
            null, null, "Anh Gửi", Samples.NewYear, []))]);
    }
}
