using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>A cycle is planned once, whole, whoever else is at it and whatever an earlier attempt left behind.</summary>
public sealed class PlanningTests
{
    [Fact]
    public async Task PlannedTwice_IsThereOnceAsItWasFirst()
    {
        await using var disk = new DiskRecords();
        var plan = Plan(disk, "008", "001");

        Assert.True(await PlanAsync(disk, plan, "coordinator"));
        Assert.False(await PlanAsync(disk, Plan(disk, "002"), "other"));

        Assert.Equal("coordinator", (await disk.Cycles.ReadCycleAsync(plan.Id)).PlannedBy);
        Assert.Equal(["001", "008"], await UnitsAsync(disk, plan));
        Assert.Equal(["008", "001"], (await disk.Cycles.ReadPlanAsync(plan.Id)).Roster.Select(entry => entry.Unit.Code.Value));
        Assert.Single(await disk.Book.ReadAllHistoryAsync(CycleKeys.Partition(plan.Id)));
        Assert.Equal(plan.Id, Assert.Single(await disk.Cycles.ListCyclesAsync()));
    }

    [Fact]
    public async Task PlannedByManyAtOnceWithOtherUnits_IsOneOfTheirs()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var disk = new DiskRecords();
            var plans = SamplePlan.Units.Select(unit => Plan(disk, unit)).ToList();

            var planned = await Task.WhenAll(plans.Select(plan => Task.Run(() => PlanAsync(disk, plan, plan.Roster[0].Unit.Code.Value))));

            Assert.Single(planned, true);
            var by = (await disk.Cycles.ReadCycleAsync(plans[0].Id)).PlannedBy;
            Assert.Equal(SamplePlan.Units[Array.IndexOf(planned, true)], by);
            Assert.Equal([by], await UnitsAsync(disk, plans[0]));
            Assert.Equal(by, Assert.Single((await disk.Cycles.ReadPlanAsync(plans[0].Id)).Roster).Unit.Code.Value);
        }
    }

    [Fact]
    public async Task AttemptThatBrokeOff_LeavesNoUnitInTheNextPlan()
    {
        await using var disk = new DiskRecords();
        var broken = Plan(disk, "008", "001");
        var store = new StoreThatStops(disk.Store, commits: 3);
        await Assert.ThrowsAsync<IOException>(() => PlanAsync(disk, broken, "coordinator", store));
        Assert.Equal(["001", "008"], await UnitsAsync(disk, broken));

        Assert.True(await PlanAsync(disk, Plan(disk, "002"), "coordinator"));

        Assert.Equal(["002"], await UnitsAsync(disk, broken));
        Assert.Single((await disk.Cycles.ReadPlanAsync(broken.Id)).Roster);
    }

    [Fact]
    public async Task PlannerThatWakesUpBehindAnother_ChangesNothing()
    {
        await using var disk = new DiskRecords();
        var (slow, fast) = (Plan(disk, "008"), Plan(disk, "001"));
        var store = new StoreThatStops(disk.Store, commits: 2, meanwhile: async () =>
        {
            Assert.True(await PlanAsync(disk, fast, "fast"));
            await disk.Cycles.ChangeUnitAsync(fast.Id, new("001"), unit => new Change<UnitReport>(unit with { LatestVersion = 1 }, []));
        });

        Assert.False(await PlanAsync(disk, slow, "slow", store));

        Assert.Equal("fast", (await disk.Cycles.ReadCycleAsync(fast.Id)).PlannedBy);
        Assert.Equal(1, Assert.Single(await disk.Cycles.ListUnitsAsync(fast.Id)).LatestVersion);
    }

    private static CyclePlan Plan(DiskRecords disk, params IReadOnlyList<string> units) => SamplePlan.Of(SamplePlan.Catalogue(disk.Store), 1, units);

    private static Task<bool> PlanAsync(DiskRecords disk, CyclePlan plan, string by, IReportingStore? store = null) => new CycleRecords(new RecordBook(store ?? disk.Store, disk.Time)).PlanAsync(
        plan,
        "{}",
        new CycleRecord(plan.Id, CycleStage.Planned, 1, disk.Time.GetUtcNow(), by, null, null, null, null, 0, null, null, [], 1),
        [.. plan.Roster.Select(entry => UnitReport.New(plan.Id, entry.Unit.Code, 6))],
        new HistoryFact("CyclePlanned", by, "Lập đợt."),
        store ?? disk.Store);

    private static async Task<IEnumerable<string>> UnitsAsync(DiskRecords disk, CyclePlan plan) =>
        (await disk.Cycles.ListUnitsAsync(plan.Id)).Select(unit => unit.Unit.Value);
}
