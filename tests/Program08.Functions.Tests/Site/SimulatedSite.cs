using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Functions.Access;
using Program08.Functions.Hosts;
using Program08.Reporting.Periods;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;

namespace Program08.Functions.Tests.Site;

/// <summary>The whole product in this process, on a clock that the test moves. Orchestrations run in strict mode: replayed from zero at every turn.</summary>
internal sealed class SimulatedSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private readonly bool directWakes;

    private bool isCrashed;

    private SimulatedSite(IHost host, SimulatedTime time, DirectoryInfo folder, bool directWakes, SiteLog log)
    {
        this.directWakes = directWakes;
        Host = host;
        Time = time;
        Log = log;
        this.folder = folder;
        Clock = new StandaloneSimulation(host, time);
    }

    public IHost Host { get; }

    public SiteLog Log { get; }

    public SimulatedTime Time { get; }

    public StandaloneSimulation Clock { get; }

    public DurableEngine Engine => Host.Services.GetRequiredService<DurableEngine>();

    public string DataFolder => folder.FullName;

    public string MailFolder => Path.Combine(folder.FullName, "mail");

    public string UploadFolder => Path.Combine(folder.FullName, "uploads");

    /// <param name="start">Local time.</param>
    /// <param name="data">Data to go on with, deleted at the end; null: new data.</param>
    /// <param name="configure">Called last: what is registered here wins.</param>
    public static async Task<SimulatedSite> StartAsync(
        DateTime start, bool directWakes = true, string? data = null, Action<FunctionsApplicationBuilder>? configure = null, params (string Name, string Value)[] settings)
    {
        var log = new SiteLog();
        var folder = data is null ? Directory.CreateTempSubdirectory("p08-site-") : new DirectoryInfo(data);
        var time = new SimulatedTime(Local(start));
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Configuration["Program08:BaseAddress"] = "http://site.example";
        builder.Configuration["Program08:DirectWakes"] = directWakes ? "true" : "false";
        foreach (var limit in new[] { "SignIns", "Uploads", "Posts", "Programs" })
        {
            // Counted by the machine's clock, while whole months of people pass in seconds here.
            builder.Configuration[$"Limits:{limit}"] = "0";
        }

        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        StandaloneSetup.Configure(builder, folder.FullName, "http://127.0.0.1:0");
        builder.UseStandalone(options => options.Strict = true);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        configure?.Invoke(builder);
        var host = builder.Build();
        await StandaloneSetup.PrepareAsync(host);
        await host.StartAsync();
        return new SimulatedSite(host, time, folder, directWakes, log);
    }

    /// <summary>Ends the process as a power cut does, as far as one process can: nothing is told to stop, and whatever is not on disk is gone.</summary>
    public async Task CrashAsync()
    {
        isCrashed = true;
        await ((IAsyncDisposable)Host).DisposeAsync();
    }

    /// <summary>A new process over the same folder, at a later local time.</summary>
    public Task<SimulatedSite> RestartAsync(DateTime at, bool directWakes = true, Action<FunctionsApplicationBuilder>? configure = null) =>
        isCrashed ? StartAsync(at, directWakes, DataFolder, configure) : throw new InvalidOperationException("It is still running.");

    public static DateTimeOffset Local(DateTime local) => new DateTimeOffset(local, VietnamTime.Offset).ToUniversalTime();

    public SiteClient Browser() => new(Host.GetBaseAddress());

    /// <summary>Lets time pass to a local moment, with all that falls due on the way.</summary>
    public Task ToAsync(DateTime local) => Clock.AdvanceToAsync(Local(local));

    /// <summary>Lets a change take effect: at once when it wakes its orchestration, over a few sweeps when the sweeper alone does.</summary>
    public async Task SettleAsync()
    {
        await Clock.WhenIdleAsync();
        if (directWakes)
        {
            return;
        }

        for (var sweep = 0; sweep < 4; sweep++)
        {
            await Clock.AdvanceToAsync(Time.GetUtcNow().AddSeconds(31));
        }
    }

    public async Task<string> AdministratorLinkAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<People>().InviteFirstAdministratorAsync(CancellationToken.None)
            ?? throw new InvalidOperationException("There is an administrator already.");
    }

    public async ValueTask DisposeAsync()
    {
        if (isCrashed)
        {
            return;
        }

        await Host.StopAsync();
        await ((IAsyncDisposable)Host).DisposeAsync();
        folder.Delete(recursive: true);
    }
}
