using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Program08.Functions.Access;
using Program08.Functions.Demonstrations;
using Program08.Reporting.Periods;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;

namespace Program08.Functions.Hosts.Demo;

/// <summary>The site in this process, on a real port and a clock that the story moves.</summary>
internal sealed class DemoSite : IAsyncDisposable
{
    private readonly IHost host;
    private readonly SimulatedTime time;
    private readonly StandaloneSimulation clock;

    private DemoSite(IHost host, SimulatedTime time)
    {
        this.host = host;
        this.time = time;
        clock = new StandaloneSimulation(host, time);
    }

    public Uri Address => host.GetBaseAddress();

    public TimeProvider Time => time;

    /// <param name="start">By the clock of Vietnam.</param>
    /// <param name="settings">As <c>--Section:Name=value</c>.</param>
    /// <param name="configure">Called last: what is registered here wins.</param>
    public static async Task<DemoSite> StartAsync(DemoFolder folder, DateTime start, string baseAddress, DemonstrationMark mark, string[] settings, TextWriter errors, Action<IServiceCollection>? configure = null)
    {
        var time = new SimulatedTime(UtcOf(start));
        var builder = FunctionsApplication.CreateBuilder(settings);
        builder.Services.AddSingleton<TimeProvider>(time);
        StandaloneSetup.Configure(builder, folder.Data, "http://127.0.0.1:0");
        builder.Configuration["Program08:BaseAddress"] = baseAddress;
        builder.Configuration["Mail:Mode"] = "pickup";
        builder.Configuration["Mail:PickupFolder"] = folder.Mail;

        // Weeks of everybody's sign-ins and forms come within seconds, from one address.
        foreach (var limit in new[] { nameof(RateLimitOptions.SignIns), nameof(RateLimitOptions.Uploads), nameof(RateLimitOptions.Posts) })
        {
            builder.Configuration[$"{RateLimitOptions.Section}:{limit}"] = "0";
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new DemoErrorLog(errors));
        configure?.Invoke(builder.Services);
        var host = builder.Build();
        await StandaloneSetup.PrepareAsync(host);
        await host.StartAsync();
        await host.Services.GetRequiredService<DemonstrationSite>().MarkAsync(mark);
        return new DemoSite(host, time);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Lets time pass to a moment, with all that falls due on the way.</summary>
    public Task ToAsync(DateTime local) => clock.AdvanceToAsync(UtcOf(local));

    /// <summary>Lets a change take effect.</summary>
    public Task SettleAsync() => clock.WhenIdleAsync();

    /// <summary>The link that a first start prints.</summary>
    public async Task<string> AdministratorLinkAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<People>().InviteFirstAdministratorAsync(CancellationToken.None)
            ?? throw new DemoException("There is an administrator already.");
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private static DateTimeOffset UtcOf(DateTime local) => new DateTimeOffset(local, VietnamTime.Offset).ToUniversalTime();
}
