using System.Globalization;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Storage.Tests.Rows;

/// <summary>Where units stand, in groups: written with each unit's row, so that nobody lists the units for it.</summary>
public abstract partial class ReportingStoreContract
{
    private static readonly CycleId Cycle = CycleId.From("cycle:p08:2023");
    private static readonly DateTimeOffset Start = new(2024, 1, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly UnitCode[] Units = [.. Enumerable.Range(1, 240).Select(number => new UnitCode(number.ToString("D5", CultureInfo.InvariantCulture)))];

    [Fact]
    public async Task Progress_OfUnitsThatChangeAtOnce_IsWhatTheirRowsSay()
    {
        var records = await PlannedAsync(Open());
        var meeting = Units.GroupBy(CycleKeys.Progress).First(group => group.Count() >= 4).ToList();

        await Task.WhenAll(meeting.Select((unit, number) => ChangeAsync(records, unit, row => number % 2 == 0 ? row with { LatestVersion = 1 } : row with { ExtendedUntil = Start.AddDays(number) })));

        var rows = (await records.ListUnitsAsync(Cycle)).Select(unit => UnitProgress.Of(unit, new VersionFacts()));
        Assert.Equal(rows, (await ProgressAsync(records)).OrderBy(unit => unit.Unit.Value, StringComparer.Ordinal));
        Assert.Equal(Units.Length - meeting.Count, rows.Count(unit => unit is { Status: UnitReportStatus.NotStarted, ExtendedUntil: null }));
    }

    [Fact]
    public async Task Progress_IsWrittenOnlyForWhatABoardShows()
    {
        var store = Open();
        var records = await PlannedAsync(store);
        var before = await store.FindAsync(Cycle.Value, CycleKeys.Progress(Units[0]));

        await ChangeAsync(records, Units[0], row => row with { DoneSteps = ["opened"] });

        Assert.Equal(before, await store.FindAsync(Cycle.Value, CycleKeys.Progress(Units[0])));
    }

    [Fact]
    public async Task Progress_OfACycleFromBeforeIt_IsMadeFromItsRows()
    {
        var store = Open();
        var records = await PlannedAsync(store);
        await ChangeAsync(records, Units[7], row => row with { LatestVersion = 1 });
        var whole = await ProgressAsync(records);
        await records.ChangeCycleAsync(Cycle, row => new Change<CycleRecord>(row with { Index = CycleIndex.Version - 1 }, []));
        await foreach (var row in store.ListAsync(Cycle.Value, CycleKeys.ProgressPrefix))
        {
            await store.CommitAsync(Cycle.Value, [new RowChange.Delete(row.Key, row.ETag)]);
        }

        await records.IndexAsync(await records.ReadCycleAsync(Cycle));

        Assert.Equal(whole, await ProgressAsync(records));
        Assert.Equal(CycleIndex.Version, (await records.ReadCycleAsync(Cycle)).Index);
    }

    private static async Task<IReadOnlyList<UnitProgress>> ProgressAsync(CycleRecords records) => await records.ListProgressAsync(await records.ReadCycleAsync(Cycle));

    private static Task<ChangeResult<UnitReport>> ChangeAsync(CycleRecords records, UnitCode unit, Func<UnitReport, UnitReport> change) =>
        records.ChangeUnitAsync(Cycle, unit, row => new Change<UnitReport>(change(row), [new HistoryFact("Changed", "coordinator", "Đổi.")]));

    private static async Task<CycleRecords> PlannedAsync(IReportingStore store)
    {
        var records = new CycleRecords(new RecordBook(store, TimeProvider.System));
        var roster = Units.Select(code => new RosterEntry(new Unit(code, new LocalText($"Xã {code}", $"Commune {code}"), UnitKind.Commune, null, null, new DateOnly(2020, 1, 1), null), [], []));
        var plan = new CyclePlan(Cycle, "1", new("Đợt thử", "Trial"), new DateOnly(2023, 12, 31), Start, Start.AddDays(17), Start.AddDays(30), [.. roster], [], [], [], []);
        var cycle = new CycleRecord(Cycle, CycleStage.Planned, 1, Start, "coordinator", null, null, null, null, 0, null, null, [], 1, Index: CycleIndex.Version);
        Assert.True(await records.PlanAsync(plan, "{}", cycle, [.. Units.Select(unit => UnitReport.New(Cycle, unit, 6))], new HistoryFact("CyclePlanned", "coordinator", "Lập."), store));
        return records;
    }
}
