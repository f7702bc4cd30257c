using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Benchmarks.Engine;
using Program08.Benchmarks.Intake;
using Program08.Documents.Workbooks;
using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Demo;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Storage.Records;

namespace Program08.Benchmarks.Web;

/// <summary>The product as it is served, on an open cycle of many units, each with one person who reports and signs off, and a coordinator.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private const string Coordinator = "coordinator";
    private const string Password = "một câu dài để đăng nhập 2024";

    private readonly IHost host;
    private readonly string folder;

    private WebSite(IHost host, string folder, CyclePlan plan, IReadOnlyDictionary<UnitCode, byte[]> files) => (this.host, this.folder, Plan, Files) = (host, folder, plan, files);

    public CyclePlan Plan { get; }

    /// <summary>Each unit's workbook, filled in.</summary>
    public IReadOnlyDictionary<UnitCode, byte[]> Files { get; }

    public Uri Address => host.GetBaseAddress();

    public static async Task<WebSite> StartAsync(BenchSeeds seeds, int count)
    {
        List<Unit> units = [.. seeds.Units(count)];
        var files = units.ToDictionary(unit => unit.Code, unit => TemplateFiller.Fill(seeds.Template(unit), seeds.MendedReturn));
        var folder = BenchEngine.NewFolder();
        var builder = FunctionsApplication.CreateBuilder([]);
        foreach (var limit in new[] { "SignIns", "Uploads", "Posts" })
        {
            // One address sends here what a whole city would.
            builder.Configuration[$"Limits:{limit}"] = "0";
        }

        StandaloneSetup.Configure(builder, folder, "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new DemoErrorLog(Console.Error));
        var host = builder.Build();
        await StandaloneSetup.PrepareAsync(host);
        await host.StartAsync();
        var plan = seeds.Plan([]) with { Roster = [.. units.Select(unit => new RosterEntry(unit, [Id(unit.Code)], [Id(unit.Code)], []))] };
        var site = new WebSite(host, folder, plan, files);
        await site.OpenAsync();
        return site;
    }

    /// <summary>Somebody of a unit, signed in.</summary>
    public Task<DemoBrowser> SignInAsync(UnitCode unit, CookieContainer? cookies = null) => SignInAsync(Id(unit), cookies);

    public Task<DemoBrowser> SignInCoordinatorAsync(CookieContainer cookies) => SignInAsync(Coordinator, cookies);

    /// <summary>Completes when nothing that was asked for is still under way.</summary>
    public Task WhenIdleAsync() => host.Services.GetRequiredService<DurableEngine>().WhenIdleAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Id(UnitCode unit) => $"reporter-{unit}";

    private static string Email(string id) => $"{id}@so.example";

    private async Task<DemoBrowser> SignInAsync(string id, CookieContainer? cookies)
    {
        var browser = new DemoBrowser(Address, Email(id), Password, cookies);
        await browser.OpenAsync("/");
        return browser;
    }

    private async Task OpenAsync()
    {
        var services = host.Services;
        var hash = new PasswordHasher<Person>().HashPassword(new Person { Id = "", Name = "", Email = "" }, Password);
        IEnumerable<(string Id, IReadOnlyList<Grant> Grants)> people =
        [
            (Coordinator, [new Grant(Role.Coordinator)]),
            .. Plan.Roster.Select(entry => (Id(entry.Unit.Code), (IReadOnlyList<Grant>)[new Grant(Role.Reporter, entry.Unit.Code.Value), new Grant(Role.Signer, entry.Unit.Code.Value)])),
        ];
        foreach (var (id, grants) in people)
        {
            var added = await services.GetRequiredService<PeopleRecords>().AddAsync(new PersonRecord(id, id, Email(id), Email(id).ToUpperInvariant(), null, hash, $"stamp-{id}", 0, null, grants));
            if (!added)
            {
                throw new InvalidOperationException($"{id} could not be added.");
            }
        }

        var desk = services.GetRequiredService<CycleDesk>();
        if (!(await desk.PlanAsync(Plan, Coordinator, default)).TryGet(out _, out _))
        {
            throw new InvalidOperationException("The cycle could not be planned.");
        }

        await services.GetRequiredService<CycleStart>().ScheduleAsync(services.GetRequiredService<DurableEngine>().Client, Plan.Id, default);
        await desk.OpenNowAsync(Plan.Id, Coordinator, default);
        await WhenIdleAsync();
    }
}
