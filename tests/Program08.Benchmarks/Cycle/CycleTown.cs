using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Benchmarks.Engine;
using Program08.Benchmarks.Intake;
using Program08.Functions;
using Program08.Functions.Approvals;
using Program08.Functions.Cycles;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Demo;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Benchmarks.Cycle;

/// <summary>The product in this process on a simulated clock, and everybody of a cycle at its desks.</summary>
internal sealed class CycleTown : IAsyncDisposable
{
    private const int AtOnce = 8;

    private readonly IHost host;
    private readonly string folder;
    private readonly bool ownsFolder;
    private readonly StandaloneSimulation clock;
    private readonly SimulatedTime time;

    private CycleTown(IHost host, string folder, bool ownsFolder, SimulatedTime time, CyclePlan plan)
    {
        (this.host, this.folder, this.ownsFolder, this.time, Plan) = (host, folder, ownsFolder, time, plan);
        clock = new StandaloneSimulation(host, time);
    }

    public CyclePlan Plan { get; }

    private CycleId Id => Plan.Id;

    private CycleRecords Records => Get<CycleRecords>();

    private DurableEngine Engine => Get<DurableEngine>();

    private string MailFolder => Path.Combine(folder, "mail");

    /// <param name="data">Kept afterwards, with what was in it before; null for a folder that goes with the town.</param>
    public static async Task<CycleTown> StartAsync(BenchSeeds seeds, IReadOnlyList<Unit> units, DateTimeOffset start, string? data = null)
    {
        var folder = data ?? BenchEngine.NewFolder();
        var time = new SimulatedTime(start);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Services.AddSingleton<TimeProvider>(time);
        StandaloneSetup.Configure(builder, folder, "http://127.0.0.1:0");
        builder.Configuration["Program08:BaseAddress"] = "http://site.example";
        builder.Configuration["Mail:Mode"] = "pickup";
        builder.Configuration["Mail:PickupFolder"] = Path.Combine(folder, "mail");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new DemoErrorLog(Console.Error));
        var host = builder.Build();
        await StandaloneSetup.PrepareAsync(host);
        await host.StartAsync();
        var town = new CycleTown(host, folder, data is null, time, PlanOf(seeds, units, host.Services.GetRequiredService<Catalogue>(), start));
        await town.AddPeopleAsync();
        return town;
    }

    public async Task PlanAsync()
    {
        Accepted(await Get<CycleDesk>().PlanAsync(Plan, "coordinator", default));
        await Get<CycleStart>().ScheduleAsync(Engine.Client, Id, default);
        await clock.WhenIdleAsync();
    }

    public Task ToAsync(DateTimeOffset at) => clock.AdvanceToAsync(at);

    /// <summary>Units send their workbook, answer the questions it raises and sign off.</summary>
    public async Task SendAsync(IReadOnlyList<(UnitCode Unit, byte[] File)> senders)
    {
        await EachAsync(senders, async sender =>
        {
            using var file = new MemoryStream(sender.File);
            var stored = (PutUploadResult.Stored)await Get<IUploadStore>().PutAsync(file, long.MaxValue, default);
            Accepted(await Get<ReturnDesk>().ReceiveFileAsync(Id, sender.Unit, $"reporter-{sender.Unit}", "bao-cao.xlsx", stored.Hash.Value, stored.Length, time.GetUtcNow(), default));
            await WakeAsync(sender.Unit);
        });
        await clock.WhenIdleAsync();
        await EachAsync(senders, async sender =>
        {
            var unit = await Records.ReadUnitAsync(Id, sender.Unit);
            var version = await Records.FindReturnAsync(Id, sender.Unit, unit.LatestVersion) ?? throw new InvalidOperationException("Nothing was received.");
            foreach (var finding in version.Findings.Where(finding => finding.Severity == Severity.Explain && version.Explanations.All(known => known.Fingerprint != finding.Fingerprint)))
            {
                Accepted(await Get<ReturnDesk>().ExplainAsync(Id, sender.Unit, version.Version, finding.Fingerprint, "Số liệu theo nguồn quản lý của ngành.", $"reporter-{sender.Unit}", default));
            }

            Accepted(await Get<ReturnDesk>().SignOffAsync(Id, sender.Unit, version.Version, $"signer-{sender.Unit}", default));
            await WakeAsync(sender.Unit);
        });
        await clock.WhenIdleAsync();
    }

    /// <summary>The coordinator sends these back, and they send once more.</summary>
    public async Task SendBackAsync(IReadOnlyList<(UnitCode Unit, byte[] File)> senders)
    {
        await EachAsync(senders, async sender =>
        {
            Accepted(await Get<ReturnDesk>().SendBackAsync(Id, sender.Unit, "Đề nghị rà soát lại số liệu quý IV.", "coordinator", default));
            await WakeAsync(sender.Unit);
        });
        await clock.WhenIdleAsync();
        await SendAsync(senders);
    }

    public async Task CloseAsync()
    {
        Accepted(await Get<CycleDesk>().CloseAsync(Id, "coordinator", default));
        await WakeAsync(Id.Value);

        // The units of a large cycle are closed a second's worth at a time.
        await ToAsync(time.GetUtcNow().AddMinutes(5).AddSeconds((double)Plan.Roster.Count / UnitPace.UnitsPerSecond));
    }

    public async Task ApproveAsync()
    {
        Accepted(await Get<CycleDesk>().SendForApprovalAsync(Id, (await Records.ReadCycleAsync(Id)).ReportHash ?? "", "coordinator", default));
        await WakeAsync(Id.Value);
        while (await Records.ReadCycleAsync(Id) is { Stage: CycleStage.InApproval } cycle)
        {
            var approver = await Get<PeopleRecords>().FindAsync($"approver-{cycle.ApprovalLevel}") ?? throw new InvalidOperationException("There is no approver.");
            Accepted(await Get<DecisionDesk>().DecideAsync(Id, cycle.ApprovalLevel, approved: true, null, cycle.ReportHash ?? "", approver, default));
            await WakeAsync(Id.ApprovalInstance(cycle.ApprovalLevel, cycle.Round));
        }
    }

    public async Task<CycleMeasure> MeasureAsync(double seconds, double processorSeconds, IReadOnlyList<(string Name, double Seconds)> parts)
    {
        if (await Records.ReadCycleAsync(Id) is not { Stage: CycleStage.Published })
        {
            throw new InvalidOperationException("The cycle was not published.");
        }

        var activities = 0;
        await foreach (var instance in Engine.Client.GetAllInstancesAsync())
        {
            activities += (await Engine.ReadHistoryAsync(instance.InstanceId)).Count(known => known.Kind == HistoryEventKind.TaskScheduled);
        }

        var rows = await Get<IReportingStore>().ListAsync(Id.Value).CountAsync();
        var database = Directory.GetFiles(folder, "*.db*").Sum(file => new FileInfo(file).Length);
        return new CycleMeasure(seconds, processorSeconds, Directory.GetFiles(MailFolder, "*.eml").Length, activities, rows, database / 1048576.0, parts);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        if (ownsFolder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CyclePlan PlanOf(BenchSeeds seeds, IReadOnlyList<Unit> units, Catalogue catalogue, DateTimeOffset now)
    {
        var opens = DateOnly.FromDateTime(now.UtcDateTime);
        var request = new CycleRequest(
            seeds.Cycle.Period,
            [.. units.Select(unit => new RosterRequest(unit.Code, [$"reporter-{unit.Code}"], [$"signer-{unit.Code}"]))],
            [.. seeds.Programme.ApprovalLevels.Select(level => new ApproverRequest(level.Level, [$"approver-{level.Level}"]))],
            ["coordinator"],
            ["reader"],
            Window: DataWindow.Calendar,
            OpensOn: opens,
            DueOn: opens.AddDays(17),
            ClosesOn: opens.AddDays(31));
        IEnumerable<string> people = [.. units.SelectMany(unit => (string[])[$"reporter-{unit.Code}", $"signer-{unit.Code}"]), .. Officials(seeds.Programme.ApprovalLevels.Count)];
        return Accepted(CyclePlanner.Plan(request, seeds.Programme, units, catalogue.Calendar, [.. people.Select(id => new PersonFact(id, id, $"{id}@so.example"))], now));
    }

    private static IEnumerable<string> Officials(int levels) => [.. Enumerable.Range(1, levels).Select(level => $"approver-{level}"), "coordinator", "reader"];

    private async Task AddPeopleAsync()
    {
        var approvers = Plan.Approvers.Select(approver => (approver.People[0], new Grant(Role.Approver, Level: approver.Level.Level)));
        var own = Plan.Roster.SelectMany(entry => ((string, Grant)[])[(entry.Reporters[0], new Grant(Role.Reporter, entry.Unit.Code.Value)), (entry.Signers[0], new Grant(Role.Signer, entry.Unit.Code.Value))]);
        await EachAsync([.. own, .. approvers, ("coordinator", new Grant(Role.Coordinator)), ("reader", new Grant(Role.Reader))], async known =>
        {
            var (id, grant) = known;
            var email = $"{id}@so.example";
            await Get<PeopleRecords>().AddAsync(new PersonRecord(id, id, email, email.ToUpperInvariant(), null, null, $"stamp-{id}", 0, null, [grant]));
        });
    }

    private async Task WakeAsync(UnitCode unit) => await Get<Wakes>().RaiseUnitAsync(Engine.Client, await Records.ReadCycleAsync(Id), unit, "benchmark", default);

    private async Task WakeAsync(string instance)
    {
        await Get<Wakes>().RaiseAsync(Engine.Client, instance, "benchmark", default);
        await clock.WhenIdleAsync();
    }

    // People do not wait for each other; that many of them have a page open at once.
    private static Task EachAsync<T>(IReadOnlyList<T> all, Func<T, Task> act) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await act(one));

    private T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    private static T Accepted<T>(Outcome<T> outcome) =>
        outcome.TryGet(out var value, out var failures) ? value : throw new InvalidOperationException(string.Join(' ', failures.Select(failure => $"{failure.Code}: {failure.Message.En}")));
}
