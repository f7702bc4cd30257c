using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting.Discovery;
using Program08.Standalone.Hosting.Edge;
using Program08.Standalone.Hosting.Http;
using Program08.Standalone.Hosting.Invocation;
using Program08.Standalone.Hosting.Settings;
using Program08.Standalone.Hosting.Telemetry;
using Program08.Standalone.Hosting.Timers;

namespace Program08.Standalone.Hosting;

/// <summary>What stands behind <c>FunctionsApplicationBuilder</c>: a bare web builder and what is added to it.</summary>
internal sealed class StandaloneHostBuilder
{
    private const string LogTime = "yyyy-MM-ddTHH:mm:ss.fffZ ";
    private const string DefaultUrls = "http://localhost:7071";
    private bool _web;

    public StandaloneHostBuilder(string[] args)
    {
        Web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
        });
        Web.Configuration
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddCommandLine(args);
        Web.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = LogTime;
        });

        // Its scope would put the path of every request into the log, and a path can hold a one-time link.
        Web.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        Web.WebHost.UseKestrel();

        // A singleton that holds on to a service of one invocation is a bug on both hosts; here it shows.
        Web.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
        Web.Services.AddRouting();

        // First of the hosted services: whatever the application starts finds the database open, and it is closed after all of them.
        Web.Services.AddHostedService<EngineService>();
    }

    public WebApplicationBuilder Web { get; }

    public StandaloneOptions Options { get; } = new();

    public List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> Middleware { get; } = [];

    public void AddWebApplication(IFunctionsWorkerApplicationBuilder builder)
    {
        if (_web)
        {
            return;
        }

        _web = true;
        builder.Use(WebApplicationMiddleware.Wrap);
        builder.Services.AddMvcCore();
    }

    public IHost Build()
    {
        var problems = new List<string>();
        var assembly = Options.FunctionAssembly ?? Assembly.GetEntryAssembly()
            ?? throw new InvalidOperationException("There is no entry assembly; set StandaloneOptions.FunctionAssembly.");
        var settings = HostSettings.Read(Options.HostFile ?? Path.Combine(FolderOf(assembly), "host.json"), Web.Configuration, problems);
        var urls = Urls();
        var edge = EdgeSettings.Read(Web.Configuration, urls, problems);
        var telemetry = TelemetryOptions.Read(Web.Configuration, problems);
        var engine = EngineOptions.Read(Web.Configuration, problems);
        var functions = FunctionDiscovery.Discover(Options.FunctionTypes ?? (IEnumerable<Type>)assembly.GetTypes(), problems);
        RouteRules.Check(functions, problems);
        var schedules = TimerSchedules.Resolve(functions, Web.Configuration, problems);
        if (!_web && functions.Any(f => f.Kind == TriggerKind.Http))
        {
            problems.Add("There are HTTP functions, but ConfigureFunctionsWebApplication() was not called on the builder.");
        }

        FunctionSetupException.ThrowIfAny(problems);
        EdgeServices.Add(Web.Services, edge, problems);
        FunctionSetupException.ThrowIfAny(problems);
        AddLogLevels(settings);
        AddTelemetry(telemetry);
        Web.Services.AddSingleton(engine);
        AddServices(functions, settings, schedules);
        var app = Web.Build();
        ConstructorRules.Check(functions, app.Services.GetRequiredService<IServiceProviderIsService>(), problems);
        if (problems.Count > 0)
        {
            ((IHost)app).Dispose();
        }

        FunctionSetupException.ThrowIfAny(problems);
        foreach (var url in urls)
        {
            app.Urls.Add(url);
        }

        HttpFunctionRoutes.Map(app, functions, settings.RoutePrefix, edge, urls.FirstOrDefault(EdgeSettings.IsSecure));
        return app;
    }

    /// <summary>A program in one file has no path of its own; its host.json lies beside it all the same.</summary>
    private static string FolderOf(Assembly assembly) => Path.GetDirectoryName(assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory;

    private string[] Urls() => (Options.Urls ?? Web.Configuration["urls"] ?? Web.Configuration["ASPNETCORE_URLS"] ?? DefaultUrls)
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void AddTelemetry(TelemetryOptions telemetry)
    {
        if (telemetry.JsonLog)
        {
            Web.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = LogTime.Trim();
            });
        }

        if (telemetry.OtlpEndpoint.Length > 0)
        {
            // Before the engine: what it does while it opens and closes is told too.
            Web.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(_ => new TelemetryExport(telemetry)));
        }
    }

    /// <summary>Levels of host.json first, then the section Logging, which says it for this machine.</summary>
    private void AddLogLevels(HostSettings settings)
    {
        foreach (var (category, level) in settings.LogLevels)
        {
            if (category.Equals("default", StringComparison.OrdinalIgnoreCase))
            {
                Web.Logging.SetMinimumLevel(level);
            }
            else
            {
                Web.Logging.AddFilter(category, level);
            }
        }

        Web.Logging.AddConfiguration(Web.Configuration.GetSection("Logging"));
    }

    private void AddServices(IReadOnlyList<DiscoveredFunction> functions, HostSettings settings, IReadOnlyList<TimerSchedule> schedules)
    {
        var services = Web.Services;
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Options.ShutdownTimeout);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Options);
        services.AddSingleton(settings);
        services.AddSingleton(functions);
        services.AddSingleton(schedules);
        services.AddSingleton<InFlightWork>();
        services.AddSingleton(new FunctionPipeline(Middleware));
        services.AddSingleton<ITaskCatalog, FunctionTaskCatalog>();
        services.AddSingleton(EngineService.CreateOptions);
        services.AddSingleton(EngineService.CreateEngine);
        services.AddSingleton(provider => provider.GetRequiredService<DurableEngine>().Writer);
        services.AddSingleton<TimerService>();

        // Last of the hosted services but the web server: timers and requests find everything started.
        services.AddHostedService(provider => provider.GetRequiredService<TimerService>());
    }
}
