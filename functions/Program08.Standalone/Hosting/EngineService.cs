using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting.Discovery;
using Program08.Standalone.Hosting.Settings;

namespace Program08.Standalone.Hosting;

/// <summary>Opens the database and runs the engine as long as the host runs.</summary>
internal sealed class EngineService(
    DurableEngine engine, StandaloneOptions options, HostSettings settings, IReadOnlyList<DiscoveredFunction> functions, ILoggerFactory loggers) : IHostedService
{
    public static DurableEngineOptions CreateOptions(IServiceProvider services)
    {
        var options = services.GetRequiredService<StandaloneOptions>();
        var settings = services.GetRequiredService<HostSettings>();
        Directory.CreateDirectory(Path.GetDirectoryName(options.DatabasePath)!);
        return new DurableEngineOptions
        {
            DatabasePath = options.DatabasePath,
            Strict = options.Strict,
            DefaultVersion = settings.DefaultVersion,
            VersionMatchStrategy = settings.VersionMatchStrategy,
            VersionFailureStrategy = settings.VersionFailureStrategy,
            MaxConcurrentActivities = settings.MaxConcurrentActivities,
            MaxConcurrentOrchestrators = settings.MaxConcurrentOrchestrators,
            KeepFinished = services.GetRequiredService<EngineOptions>().KeepFinishedFor,
        };
    }

    public static DurableEngine CreateEngine(IServiceProvider services) => new(
        services.GetRequiredService<DurableEngineOptions>(),
        services.GetRequiredService<ITaskCatalog>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILoggerFactory>());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        int Count(TriggerKind kind) => functions.Count(f => f.Kind == kind);

        HostLog.FunctionsFound(
            loggers.CreateLogger(HostLog.HostCategory),
            Count(TriggerKind.Http), Count(TriggerKind.Timer), Count(TriggerKind.Orchestration), Count(TriggerKind.Activity),
            settings.HubName, options.DatabasePath);
        await engine.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
