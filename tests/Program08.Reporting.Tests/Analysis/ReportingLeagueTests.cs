using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Analysis;

/// <summary>Who is in time, and what is held against nobody (R44).</summary>
public sealed class ReportingLeagueTests
{
    private static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill, Samples.River);
    private static readonly Period Year = Samples.Succeeds(Period.Of(Plan.Id.Period));
    private static readonly UnitReport Sent = UnitReport.New(Plan.Id, Samples.Hill.Code, 10) with { LatestVersion = 1, CheckedVersion = 1, SubmittedVersion = 1, SubmittedAt = Plan.DueAt, Missing = 2 };

    [Fact]
    public void ByTheHourOfItsOwnDueTime_AReportIsInTime()
    {
        Assert.Equal((DeliveryStanding.OnTime, null, 8), Facts(Delivery(Sent, Plan.DueAt)));
        Assert.Equal((DeliveryStanding.Late, TimeSpan.FromHours(3), 8), Facts(Delivery(Sent, Plan.DueAt.AddHours(3))));

        var extended = Delivery(Sent with { ExtendedUntil = Plan.DueAt.AddDays(3) }, Plan.DueAt.AddDays(2));
        Assert.Equal((DeliveryStanding.OnTime, true), (extended.Facts.Standing, extended.Facts.IsExtended));
        Assert.Equal(TimeSpan.FromDays(1), Delivery(Sent with { ExtendedUntil = Plan.DueAt.AddDays(3) }, Plan.DueAt.AddDays(4)).Facts.LateBy);
    }

    [Fact]
    public void SentBack_IsInTimeByItsFirstReport_AndMissingWhenNothingCameAgain()
    {
        var again = Sent with { LatestVersion = 2, SubmittedVersion = 2, SubmittedAt = Plan.DueAt.AddDays(5), SendBacks = 1 };
        Assert.Equal(DeliveryStanding.OnTime, Delivery(again, Plan.DueAt.AddDays(-1)).Facts.Standing);

        var never = Delivery(Sent with { SentBackReason = "Rà soát.", SendBacks = 1 }, Plan.DueAt.AddDays(-1));
        Assert.Equal((DeliveryStanding.Missing, 0, 1), (never.Facts.Standing, never.Facts.Given, never.Facts.SendBacks));
        Assert.Equal(DeliveryStanding.Missing, Delivery(UnitReport.New(Plan.Id, Samples.Hill.Code, 10), null).Facts.Standing);
    }

    [Theory]
    [InlineData(ReleaseKind.Waived, DeliveryStanding.Waived)]
    [InlineData(ReleaseKind.Excluded, DeliveryStanding.Excluded)]
    public void Released_IsNeitherLateNorMissing_AndHasNoPlaceAlone(ReleaseKind kind, DeliveryStanding standing)
    {
        var released = Delivery(Sent with { Release = new UnitRelease(kind, "Mới sắp xếp.", "dp", Plan.DueAt) }, Plan.DueAt.AddDays(9));
        Assert.Equal((standing, null, 0), Facts(released));

        var (place, rate) = Assert.Single(ReportingLeague.Of([released]));
        Assert.Equal((null, 0, 1, null, null), (place, rate.Expected, rate.Released, rate.OnTimeShare, rate.Completeness));
    }

    [Fact]
    public void Places_GoByTimeThenSendingThenFullness_AndEqualsShareOne()
    {
        var league = ReportingLeague.Of(
        [
            Of("A", DeliveryStanding.OnTime, 10), Of("B", DeliveryStanding.OnTime, 9), Of("C", DeliveryStanding.OnTime, 10), Of("D", DeliveryStanding.Late, 10), Of("E", DeliveryStanding.Missing, 0),
            Of("F", DeliveryStanding.OnTime, 10), Of("F", DeliveryStanding.Late, 10), Of("G", DeliveryStanding.Waived, 0),
        ]);

        Assert.Equal([("A", 1), ("C", 1), ("B", 3), ("F", 4), ("D", 5), ("E", 6), ("G", (int?)null)], league.Select(row => (row.Rate.Unit.Code.Value, row.Place)));
        Assert.Equal((50m, 100m), (league[3].Rate.OnTimeShare, league[3].Rate.SubmittedShare));
    }

    [Fact]
    public void AWaiver_ChangesNobodysPlace() => Prop.ForAll(
        Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 3), Gen.Zip(Gen.Choose(0, 4), Gen.Choose(0, 10)))).Where(facts => facts.Length is > 0 and < 20).ToArbitrary(),
        Gen.Choose(0, 3).ToArbitrary(),
        (facts, waived) =>
        {
            List<UnitDelivery> deliveries = [.. facts.Select(fact => Of($"U{fact.Item1}", (DeliveryStanding)fact.Item2.Item1, fact.Item2.Item2))];
            var before = ReportingLeague.Of(deliveries);
            var after = ReportingLeague.Of([.. deliveries, Of($"U{waived}", DeliveryStanding.Waived, 0)]);
            Assert.All(before, row => Assert.Equal(row.Place, after.Single(other => other.Rate.Unit.Code == row.Rate.Unit.Code).Place));
            Assert.All(after, row => Assert.Equal(row.Rate.Expected, row.Rate.OnTime + row.Rate.Late + row.Rate.Missing));
            Assert.Equal(after.Select(row => row.Place ?? int.MaxValue).Order(), after.Select(row => row.Place ?? int.MaxValue));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void SendBacksAndCorrections_AreToldAndNotHeldAgainstAnybody()
    {
        var troubled = Of("A", DeliveryStanding.OnTime, 10);
        var league = ReportingLeague.Of([troubled with { Facts = troubled.Facts with { SendBacks = 3, Corrections = 1 } }, Of("B", DeliveryStanding.OnTime, 10)]);
        Assert.Equal([(1, 3, 1), (1, 0, 0)], league.Select(row => (row.Place ?? 0, row.Rate.SendBacks, row.Rate.Corrections)));
    }

    [Fact]
    public void Report_TellsHowItsUnitsReported_InItsHashToo_AndToTheMinute()
    {
        var report = Consolidator.Consolidate(Plan, Samples.Programme, Plan.Id.Period, []);
        Assert.Equal(CityReportJson.Canonical(report), CityReportJson.Canonical(report.Delivered(new Dictionary<UnitCode, DeliveryFacts>())));
        Assert.Empty(UnitDelivery.Of(report));

        CityReport Late(TimeSpan by) => report.Delivered(new Dictionary<UnitCode, DeliveryFacts> { [Samples.Hill.Code] = Delivery(Sent, Plan.DueAt + by).Facts });
        var told = Late(TimeSpan.FromMinutes(90));
        Assert.Contains("\"delivery\":{\"asked\":10,\"corrections\":0,\"given\":8,\"lateMinutes\":90,\"sendBacks\":0,\"standing\":\"late\"}", CityReportJson.Canonical(told), StringComparison.Ordinal);
        Assert.Equal(ReportHash.Of(told), ReportHash.Of(Late(TimeSpan.FromSeconds((90 * 60) + 40))));
        Assert.NotEqual(ReportHash.Of(told), ReportHash.Of(Late(TimeSpan.FromMinutes(91))));
        Assert.Equal((Samples.Hill, DeliveryStanding.Late), (Assert.Single(UnitDelivery.Of(told)).Unit, UnitDelivery.Of(told)[0].Facts.Standing));
        Assert.Equal(TimeSpan.FromMinutes(1), Delivery(Sent, Plan.DueAt.AddSeconds(3)).Facts.LateBy);
    }

    private static UnitDelivery Delivery(UnitReport row, DateTimeOffset? first) => new(Plan.Id, Year, Samples.Hill, DeliveryFacts.Of(Plan, row with { FirstSubmittedAt = first }, 10, 0));

    private static (DeliveryStanding Standing, TimeSpan? LateBy, int Given) Facts(UnitDelivery delivery) => (delivery.Facts.Standing, delivery.Facts.LateBy, delivery.Facts.Given);

    private static UnitDelivery Of(string unit, DeliveryStanding standing, int given) =>
        new(Plan.Id, Year, Samples.Hill with { Code = new UnitCode(unit) }, new(standing, null, false, 10, standing is DeliveryStanding.OnTime or DeliveryStanding.Late ? given : 0, 0, 0));
}
