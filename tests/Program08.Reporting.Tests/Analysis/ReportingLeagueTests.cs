using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Analysis;
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
        Assert.Equal((DeliveryStanding.OnTime, true), (extended.Standing, extended.IsExtended));
        Assert.Equal(TimeSpan.FromDays(1), Delivery(Sent with { ExtendedUntil = Plan.DueAt.AddDays(3) }, Plan.DueAt.AddDays(4)).LateBy);
    }

    [Fact]
    public void SentBack_IsInTimeByItsFirstReport_AndMissingWhenNothingCameAgain()
    {
        var again = Sent with { LatestVersion = 2, SubmittedVersion = 2, SubmittedAt = Plan.DueAt.AddDays(5), SendBacks = 1 };
        Assert.Equal(DeliveryStanding.OnTime, Delivery(again, Plan.DueAt.AddDays(-1)).Standing);

        var never = Delivery(Sent with { SentBackReason = "Rà soát.", SendBacks = 1 }, Plan.DueAt.AddDays(-1));
        Assert.Equal((DeliveryStanding.Missing, 0, 1), (never.Standing, never.Given, never.SendBacks));
        Assert.Equal(DeliveryStanding.Missing, Delivery(UnitReport.New(Plan.Id, Samples.Hill.Code, 10), null).Standing);
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
        var league = ReportingLeague.Of([Of("A", DeliveryStanding.OnTime, 10) with { SendBacks = 3, Corrections = 1 }, Of("B", DeliveryStanding.OnTime, 10)]);
        Assert.Equal([(1, 3, 1), (1, 0, 0)], league.Select(row => (row.Place ?? 0, row.Rate.SendBacks, row.Rate.Corrections)));
    }

    private static UnitDelivery Delivery(UnitReport row, DateTimeOffset? first) => UnitDelivery.Of(Plan, Year, Samples.Hill, row, 10, first, 0);

    private static (DeliveryStanding Standing, TimeSpan? LateBy, int Given) Facts(UnitDelivery delivery) => (delivery.Standing, delivery.LateBy, delivery.Given);

    private static UnitDelivery Of(string unit, DeliveryStanding standing, int given) =>
        new(Plan.Id, Year, Samples.Hill with { Code = new UnitCode(unit) }, standing, null, false, 10, standing is DeliveryStanding.OnTime or DeliveryStanding.Late ? given : 0, 0, 0);
}
