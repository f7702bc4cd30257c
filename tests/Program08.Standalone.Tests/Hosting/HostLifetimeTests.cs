using System.Net;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Hosting;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class HostLifetimeTests
{
    [Fact]
    public async Task Stop_DuringARequest_LetsItFinish()
    {
        var gate = new RequestGate();
        await using var host = await StartAsync(gate);
        var answer = host.GetStringAsync("/gated");
        await gate.Entered.Task;

        var stop = host.Host.StopAsync();
        Assert.False(stop.IsCompleted);
        gate.Leave.SetResult();

        Assert.Equal("finished", await answer);
        await stop;
        await Assert.ThrowsAsync<HttpRequestException>(() => host.GetStringAsync("/gated"));
    }

    [Fact]
    public async Task Stop_DuringARequestThatDoesNotEnd_WaitsNoLongerThanTheTimeout()
    {
        var gate = new RequestGate();
        await using var host = await StartAsync(gate, TimeSpan.FromMilliseconds(50));
        var answer = host.GetStringAsync("/gated");
        await gate.Entered.Task;

        await host.Host.StopAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => answer);
        gate.Leave.SetResult();
    }

    [Fact]
    public async Task InFlightWork_DuringARequest_CountsIt()
    {
        var gate = new RequestGate();
        await using var host = await StartAsync(gate);
        var work = host.Get<InFlightWork>();
        var answer = host.GetStringAsync("/gated");
        await gate.Entered.Task;

        var idle = work.WhenIdleAsync();
        Assert.Equal(1, work.Count);
        Assert.False(idle.IsCompleted);
        gate.Leave.SetResult();
        await answer;
        await idle;

        Assert.Equal(0, work.Count);
    }

    [Fact]
    public async Task TwoHosts_InOneProcess_HaveAddressesAndDataOfTheirOwn()
    {
        await using var one = await StartAsync(new RequestGate());
        await using var two = await StartAsync(new RequestGate());

        Assert.NotEqual(one.Host.GetBaseAddress(), two.Host.GetBaseAddress());
        Assert.NotEqual(one.Get<StandaloneOptions>().DataDirectory, two.Get<StandaloneOptions>().DataDirectory);
        Assert.All([one, two], host => Assert.True(File.Exists(Path.Combine(host.Get<StandaloneOptions>().DataDirectory, "program08.db"))));
    }

    [Fact]
    public async Task HostFile_WithAPrefixAndLogLevels_IsObeyed()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "host.json"),
            """{ "extensions": { "http": { "routePrefix": "v2" } }, "logging": { "logLevel": { "default": "Warning", "Program08.Standalone.Host": "Information" } } }""");
        var gate = new RequestGate();
        gate.Leave.SetResult();
        await using var host = await RunningHost.StartAsync(
            folder,
            time: null,
            builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddSingleton(gate);
                builder.Configuration["AzureFunctionsJobHost:extensions:http:routePrefix"] = null;
            },
            typeof(GatedFunctions));

        Assert.Equal("finished", await host.GetStringAsync("/v2/gated"));
        using var outside = await host.GetAsync("/gated");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        Assert.Contains(host.Log.Lines, line => line.EventId == 200);
        Assert.DoesNotContain(host.Log.Lines, line => line.Level < LogLevel.Warning && line.Category != "Program08.Standalone.Host");
    }

    [Fact]
    public async Task Singleton_ThatTakesAServiceOfOneInvocation_IsRefused()
    {
        await using var host = await RunningHost.StartAsync(
            builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddScoped<ScopeMark>();
                builder.Services.AddSingleton(provider => new RequestGate { Mark = provider.GetRequiredService<ScopeMark>() });
            },
            typeof(GatedFunctions));

        using var response = await host.GetAsync("/gated");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Start_OnATakenPort_FailsAndLetsGoOfTheData()
    {
        await using var first = await StartAsync(new RequestGate());
        using var folder = new TestFolder();
        using var log = new LogBook();
        var builder = RunningHost.Prepare(folder, log, typeof(GatedFunctions));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(new RequestGate());
        builder.UseStandalone(options => options.Urls = first.Host.GetBaseAddress().ToString());
        var second = builder.Build();

        await Assert.ThrowsAsync<IOException>(() => second.StartAsync());
        await ((IAsyncDisposable)second).DisposeAsync();

        using var database = File.Open(Path.Combine(folder.Path, "program08.db"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(database.Length > 0);
    }

    [Fact]
    public void Build_WithoutStarting_TouchesNoData()
    {
        using var folder = new TestFolder();
        using var log = new LogBook();
        var builder = RunningHost.Prepare(folder, log, typeof(GatedFunctions));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(new RequestGate());

        builder.Build().Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void GetBaseAddress_BeforeTheStart_Throws()
    {
        using var folder = new TestFolder();
        using var log = new LogBook();
        var builder = RunningHost.Prepare(folder, log, typeof(GatedFunctions));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(new RequestGate());
        using var host = builder.Build();

        Assert.Throws<InvalidOperationException>(() => host.GetBaseAddress());
    }

    private static Task<RunningHost> StartAsync(RequestGate gate, TimeSpan? timeout = null) => RunningHost.StartAsync(
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton(gate);
            builder.UseStandalone(options => options.ShutdownTimeout = timeout ?? options.ShutdownTimeout);
        },
        typeof(GatedFunctions));
}
