using Program08.Functions.Tests.Site;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>An orchestration that can't look at its rows is not given an event by each sweep: it would look once for every one of them afterwards.</summary>
public sealed class RepeatedWakesTests
{
    // The number of the log's line "The sweeper woke".
    private const int Woken = 1003;
    private const string Reporter = "person:reporter-008";
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);
    private string? reporter;

    [Fact]
    public async Task BrokenActivity_ForTwoHours_IsWokenEverMoreRarely_AndThenLooksAtItsRows()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await SetReporterAsync(town, _ => "{");
        await site.ToAsync(January(2, 9));
        await town.ExtendAsync("008", January(24, 17));
        Assert.True(await IsUnseenAsync(town));
        var before = site.Log.Of(Woken).Count;

        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(2, 11)), Sweep);

        Assert.InRange(site.Log.Of(Woken).Count - before, 8, 16);
        await SetReporterAsync(town, whole => whole);
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(2, 13)), Sweep);
        Assert.False(await IsUnseenAsync(town));
    }

    [Fact]
    public async Task Paused_IsNotWoken_UntilItGoesOn()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        var unit = town.Id.UnitInstance(new UnitCode("008"), 1);
        await site.Engine.Client.SuspendInstanceAsync(unit);
        await site.SettleAsync();
        await town.ExtendAsync("008", January(24, 17));

        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(3, 11)), Sweep);

        Assert.Empty(site.Log.Of(Woken));
        await site.Engine.Client.ResumeInstanceAsync(unit);
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(3, 11, 5)), Sweep);
        Assert.False(await IsUnseenAsync(town));
    }

    private static async Task<bool> IsUnseenAsync(Town town) => await town.Get<CycleRecords>().ListUnseenAsync(town.Id).AnyAsync();

    /// <summary>Damages the row without which no mail to the unit can be prepared, or puts it back as it was.</summary>
    private async Task SetReporterAsync(Town town, Func<string, string> change)
    {
        var store = town.Get<IReportingStore>();
        var row = (await store.FindAsync(PeopleRecords.Partition, Reporter))!;
        reporter ??= row.Json;
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(PeopleRecords.Partition, [new RowChange.Replace(Reporter, change(reporter), row.ETag)]));
    }
}
