using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Program08.Standalone.Engine;

namespace Program08.Benchmarks.Engine;

/// <summary>An engine with its shipped settings on a folder of its own.</summary>
internal sealed class BenchEngine : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool ownsFolder;

    private BenchEngine(string folder, bool ownsFolder, int maxLive)
    {
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        var options = new DurableEngineOptions { DatabasePath = Path.Combine(folder, "engine.db"), MaxLiveInstances = maxLive };
        Engine = new DurableEngine(options, new BenchTasks(), TimeProvider.System, NullLoggerFactory.Instance);
    }

    public static int DefaultLive { get; } = new DurableEngineOptions { DatabasePath = "none" }.MaxLiveInstances;

    public DurableEngine Engine { get; }

    public DurableTaskClient Client => Engine.Client;

    public static async Task<BenchEngine> StartAsync(string? folder = null, int? maxLive = null)
    {
        var engine = new BenchEngine(folder ?? NewFolder(), folder is null, maxLive ?? DefaultLive);
        await engine.Engine.StartAsync();
        return engine;
    }

    /// <summary>Below the program, not in the system's temporary folder, which may lie in memory.</summary>
    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "bench-data", Path.GetRandomFileName())).FullName;

    public Task<string> StartAsync(string name, int input, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, id is null ? null : new StartOrchestrationOptions(id));

    public async Task RunAsync(string name, int input)
    {
        var end = await Client.WaitForInstanceCompletionAsync(await StartAsync(name, input));
        Expect(end.RuntimeStatus == OrchestrationRuntimeStatus.Completed, $"{name} ended as {end.RuntimeStatus}");
    }

    /// <summary>A figure of work that was not done is no figure.</summary>
    public static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        if (ownsFolder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
