using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Program08.Functions.Access;
using Program08.Functions.Demonstrations;
using Program08.Reporting.Periods;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;

namespace Program08.Functions.Hosts.Demo;

/// <summary>The site in this process, on a real port and a clock that the story moves.</summary>
internal sealed class DemoSite : IDemoSite, IAsyncDisposable
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

    /// <summary>Told of every moment that the clock is about to move to.</summary>
    public Action<DateTimeOffset>? Moving
    {
        set => clock.Moving = value;
    }

    /// <param name="baseAddress">What links in mails begin with.</param>
    /// <param name="settings">As <c>--Section:Name=value</c>.</param>
    /// <param name="urls">Where it listens; null: wherever there is room on this machine.</param>
    /// <param name="configure">Called last: what is registered here wins.</param>
    public static async Task<DemoSite> StartAsync(
        DemoFolder folder,
        DateTimeOffset start,
        string baseAddress,
        DemonstrationMark mark,
        string[] settings,
        TextWriter errors,
        string? urls = null,
        Action<IServiceCollection>? configure = null)
    {
        var time = new SimulatedTime(start);
        var builder = FunctionsApplication.CreateBuilder(settings);
        builder.Services.AddSingleton<TimeProvider>(time);
        StandaloneSetup.Configure(builder, folder.Data, urls ?? "http://127.0.0.1:0");
        builder.Configuration["Program08:BaseAddress"] = baseAddress;
        builder.Configuration["Mail:Mode"] = "pickup";
        builder.Configuration["Mail:PickupFolder"] = folder.Mail;

        // Weeks pass within seconds, and nobody signs in for each of their days.
        builder.Configuration[$"{ReportingOptions.Section}:{nameof(ReportingOptions.SessionLength)}"] = "90.00:00:00";
        builder.Configuration[$"{ReportingOptions.Section}:{nameof(ReportingOptions.SessionMaximum)}"] = "90.00:00:00";

        // Weeks of everybody's sign-ins and forms come within seconds, from one address.
        foreach (var limit in new[] { nameof(RateLimitOptions.SignIns), nameof(RateLimitOptions.Uploads), nameof(RateLimitOptions.Posts) })
        {
            builder.Configuration[$"{RateLimitOptions.Section}:{limit}"] = "0";
        }

        // A password of the demonstration guards nothing, and eighty hashes at full cost take as long as the whole report.
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);

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

    public Task ToAsync(DateTime local) => ToAsync(UtcOf(local));

    public Task ToAsync(DateTimeOffset moment) => clock.AdvanceToAsync(moment);

    public Task SettleAsync() => clock.WhenIdleAsync();

    public async Task<string> AdministratorLinkAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<People>().InviteFirstAdministratorAsync(CancellationToken.None)
            ?? throw new DemoException("There is an administrator already.");
    }

    /// <summary>The site is in this process, and as long there as the story.</summary>
    public Task DoAsync(Func<Task> act, Func<Task<bool>> isDone) => act();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public static DateTimeOffset UtcOf(DateTime local) => new DateTimeOffset(local, VietnamTime.Offset).ToUniversalTime();
}
