using Program08.Documents.Workbooks;
using Program08.Functions.Approvals;
using Program08.Functions.Cycles;
using Program08.Functions.Demonstrations;
using Program08.Functions.Publishing;
using Program08.Functions.Rules;
using Program08.Functions.Tests.Records;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Tests.Desks;

/// <summary>The desks over real rows, without orchestrations: the test says when something is opened, checked and closed.</summary>
internal sealed class DeskOffice : IAsyncDisposable
{
    public static readonly UnitCode HoangMai = new("008");

    private DeskOffice(DiskRecords disk, Func<IReportingStore, IReportingStore>? around, int levels, IReadOnlyList<string> units)
    {
        Disk = disk;
        var store = around?.Invoke(disk.Store) ?? disk.Store;
        Records = new CycleRecords(new RecordBook(store, disk.Time));
        Catalogue = SamplePlan.Catalogue(store);
        Plan = SamplePlan.Of(Catalogue, levels, units);
        Uploads = new FolderUploadStore(Path.Combine(disk.Folder, "uploads"));
        Returns = new ReturnDesk(Records, disk.Time);
        Cycles = new CycleDesk(Records, Catalogue, new RuleRetirements(Records.Book, store, disk.Time), store, disk.Time);
        Decisions = new DecisionDesk(Records, disk.Time);
        Checks = new ReturnChecks(Records, Catalogue, Uploads, new Submissions(Records, disk.People), new EarlierReturns(Records, Catalogue), new EvidenceDesk(Records, disk.Time), new DemonstrationSite(disk.Store), disk.Time);
    }

    public CorrectionDesk Corrections => new(Records, Catalogue, Checks, new DemonstrationSite(Disk.Store), Disk.Time);

    public DiskRecords Disk { get; }

    public CycleRecords Records { get; }

    public Catalogue Catalogue { get; }

    public CyclePlan Plan { get; }

    public CycleId Id => Plan.Id;

    public FolderUploadStore Uploads { get; }

    public ReturnDesk Returns { get; }

    public CycleDesk Cycles { get; }

    public DecisionDesk Decisions { get; }

    public ReturnChecks Checks { get; }

    public static Task<DeskOffice> PlannedAsync(int levels = 1) => PlannedAsync(null, levels, "008");

    public static async Task<DeskOffice> PlannedAsync(Func<IReportingStore, IReportingStore>? around, int levels, params IReadOnlyList<string> units)
    {
        var office = new DeskOffice(new DiskRecords(), around, levels, units);
        Accepted(await office.Cycles.PlanAsync(office.Plan, "coordinator", CancellationToken.None));
        return office;
    }

    public static async Task<DeskOffice> OpenAsync(int levels = 1, Func<IReportingStore, IReportingStore>? around = null)
    {
        var office = await PlannedAsync(around, levels, "008");
        Accepted(await office.Cycles.OpenNowAsync(office.Id, "coordinator", CancellationToken.None));
        return office;
    }

    public static T Accepted<T>(Outcome<T> outcome) => outcome.TryGet(out var value, out var failures) ? value : throw new InvalidOperationException(failures[0].Code);

    public static string RefusedWith<T>(Outcome<T> outcome) => Assert.Single(Assert.IsType<Outcome<T>.Failed>(outcome).Failures).Code;

    public Task<Outcome<int>> ReceiveAsync(string hash, string person = "reporter-008") =>
        Returns.ReceiveFileAsync(Id, HoangMai, person, $"{hash}.xlsx", hash, 4096, Disk.Time.GetUtcNow(), CancellationToken.None);

    /// <summary>Sends a real workbook, and has it checked.</summary>
    public async Task<int> SendAsync(Func<byte[], byte[]> fill)
    {
        using var template = new MemoryStream();
        ReturnTemplate.Write(new TemplateSubject(Catalogue.Programmes[0], Id, Plan.Roster[0].Unit, Plan.Title, Plan.CutOff, Plan.DueAt), template);
        using var file = new MemoryStream(fill(template.ToArray()));
        var stored = Assert.IsType<PutUploadResult.Stored>(await Uploads.PutAsync(file, long.MaxValue, CancellationToken.None));
        var version = Accepted(await ReceiveAsync(stored.Hash.Value));
        await Checks.CheckAsync(Id, HoangMai, version, CancellationToken.None);
        return version;
    }

    /// <summary>Sends a made-up file and writes down how it was checked.</summary>
    public async Task<int> SendCheckedAsync(string hash, Verdict verdict = Verdict.Passed, params IReadOnlyList<Finding> findings)
    {
        var version = Accepted(await ReceiveAsync(hash));
        await Records.ChangeUnitAsync(Id, HoangMai, async (unit, token) =>
        {
            var stored = await ReturnAsync(version) with { CheckedAt = Disk.Time.GetUtcNow(), Verdict = verdict, Content = new ReturnContent([]), Findings = findings };
            return new Change<UnitReport>(
                unit with { CheckedVersion = version, Verdict = verdict, Missing = 0 }, [], [new RowChange.Upsert(CycleKeys.Return(HoangMai, version), StoredJson.Write(stored))]);
        });
        return version;
    }

    public Task<Outcome<UnitReport>> SignOffAsync(int version, string person = "signer-008") => Returns.SignOffAsync(Id, HoangMai, version, person, CancellationToken.None);

    public Task<UnitReport> UnitAsync() => Records.ReadUnitAsync(Id, HoangMai);

    public async Task<ReturnRecord> ReturnAsync(int version) => await Records.FindReturnAsync(Id, HoangMai, version) ?? throw new InvalidOperationException($"There is no version {version}.");

    public async Task<IReadOnlyList<string>> ToldAsync() => [.. (await Records.Book.ReadHistoryAsync(CycleKeys.Partition(Id), CycleKeys.Unit(HoangMai))).Select(entry => entry.Action)];

    /// <summary>Has the coordinator close, and the unit's run end: nothing is taken from here on.</summary>
    public async Task CloseAsync()
    {
        Accepted(await Cycles.CloseAsync(Id, "coordinator", CancellationToken.None));
        await new CloseCollection(Records).Run(Id.Value, CancellationToken.None);
        await CloseRowAsync();
    }

    /// <summary>Closes the unit's row alone, as its run does at its end.</summary>
    public async Task CloseRowAsync()
    {
        var round = (await Records.ReadCycleAsync(Id)).Round;
        await Records.ChangeUnitAsync(Id, HoangMai, unit => new Change<UnitReport>(unit with { ClosedRound = round }, []));
    }

    /// <summary>Puts a report there as consolidation would.</summary>
    public Task ConsolidatedAsync(string hash) =>
        Records.ChangeCycleAsync(Id, cycle => new Change<CycleRecord>(cycle with { Stage = CycleStage.Consolidated, ReportHash = hash }, []));

    public ValueTask DisposeAsync() => Disk.DisposeAsync();
}
