using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;

namespace Program08.Standalone.Tests.Hosting;

/// <summary>A host in this process on a free port, with the given function classes only.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly TestFolder? _folder;

    private RunningHost(IHost host, LogBook log, TestFolder? folder)
    {
        Host = host;
        Log = log;
        _folder = folder;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.GetBaseAddress() };
    }

    public IHost Host { get; }

    public HttpClient Client { get; }

    public LogBook Log { get; }

    public T Get<T>()
        where T : notnull
        => Host.Services.GetRequiredService<T>();

    public static Task<RunningHost> StartAsync(Action<FunctionsApplicationBuilder> configure, params Type[] functions)
        => StartAsync(folder: null, time: null, configure, functions);

    /// <summary>With settings, and addresses of the test's choosing.</summary>
    public static Task<RunningHost> StartAsync(string urls, IReadOnlyDictionary<string, string?> settings, params Type[] functions) => StartAsync(
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseStandalone(options => options.Urls = urls);
            foreach (var (name, value) in settings)
            {
                builder.Configuration[name] = value;
            }
        },
        functions);

    /// <param name="folder">Data folder that outlives the host; null for one of its own.</param>
    public static async Task<RunningHost> StartAsync(TestFolder? folder, SimulatedTime? time, Action<FunctionsApplicationBuilder> configure, params Type[] functions)
    {
        var own = folder is null ? new TestFolder() : null;
        var log = new LogBook();
        var builder = Prepare((folder ?? own)!, log, functions);
        if (time is not null)
        {
            builder.Services.AddSingleton<TimeProvider>(time);
        }

        configure(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningHost(host, log, own);
    }

    /// <summary>A builder that is ready but for what the test says.</summary>
    public static FunctionsApplicationBuilder Prepare(TestFolder folder, LogBook log, params Type[] functions)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.UseStandalone(options =>
        {
            options.DataDirectory = folder.Path;
            options.Urls = "http://127.0.0.1:0";
            options.HostFile = System.IO.Path.Combine(folder.Path, "host.json");
            options.FunctionAssembly = typeof(RunningHost).Assembly;
            options.FunctionTypes = functions;
        });
        builder.Configuration["AzureFunctionsJobHost:extensions:http:routePrefix"] = "";
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        return builder;
    }

    public async Task<string> GetStringAsync(string path) => await Client.GetStringAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.StopAsync();
        await ((IAsyncDisposable)Host).DisposeAsync();
        _folder?.Dispose();
    }
}
