using System.Globalization;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Many units are opened and closed a second's worth at a time, on real orchestrations.</summary>
public sealed class PacedUnitsTests
{
    private const int Units = 60;

    [Fact]
    public async Task ManyUnits_OpenAndClose_ASecondsWorthAtATime()
    {
        await using var site = await SimulatedSite.StartAsync(January(2, 7));
        var town = await Town.PlanAsync(site, 1, ["008"], plan => plan with { Roster = [.. Enumerable.Range(1, Units).Select(Entry)] });
        await town.StartAsync();
        await site.ToAsync(January(2, 8));
        Assert.Equal(UnitPace.UnitsPerSecond, await CountAsync(town, unit => unit.DoneSteps.Contains(UnitReportDecider.OpenedStep)));
        await site.ToAsync(January(2, 8).AddSeconds(1));
        Assert.Equal(2 * UnitPace.UnitsPerSecond, await CountAsync(town, unit => unit.DoneSteps.Contains(UnitReportDecider.OpenedStep)));
        await site.ToAsync(January(2, 8).AddSeconds(2));
        Assert.Equal(Units, await CountAsync(town, unit => unit.DoneSteps.Contains(UnitReportDecider.OpenedStep)));

        await site.ToAsync(February(3, 9));
        await town.CloseAsync();
        Assert.Equal(UnitPace.UnitsPerSecond, await CountAsync(town, unit => unit.ClosedRound == 1));
        await site.Clock.AdvanceToAsync(site.Time.GetUtcNow().AddSeconds(2));
        Assert.Equal(Units, await CountAsync(town, unit => unit.ClosedRound == 1));
        Assert.Equal(CycleStage.Consolidated, (await town.CycleAsync()).Stage);
    }

    private static async Task<int> CountAsync(Town town, Func<UnitReport, bool> chosen) => (await town.Get<CycleRecords>().ListUnitsAsync(town.Id)).Count(chosen);

    private static RosterEntry Entry(int number)
    {
        var digits = number.ToString("D5", CultureInfo.InvariantCulture);
        return new(new Unit(new UnitCode(digits), new($"Xã số {digits}", $"Commune {digits}"), UnitKind.Commune, null, null, new DateOnly(2020, 1, 1), null), ["reporter-008"], ["signer-008"]);
    }
}
