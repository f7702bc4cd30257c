using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

/// <summary>An engine on a file of its own and a clock that the test moves. May be crashed and opened again.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("durable-").FullName;
    private readonly Func<string, DurableEngineOptions> options;

    private EngineHost(TaskTable tasks, Func<string, DurableEngineOptions> options)
    {
        Tasks = tasks;
        this.options = options;
        Engine = Create();
    }

    public TaskTable Tasks { get; }

    public LogLines Log { get; } = new();

    public SimulatedTime Time { get; } = new(Start);

    public DurableEngine Engine { get; private set; }

    public DurableTaskClient Client => Engine.Client;

    public string DatabasePath => Path.Combine(folder, "engine.db");

    /// <summary>Ends a test that would wait for ever.</summary>
    public CancellationToken Patience { get; } = new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    public static Task<EngineHost> StartAsync(bool strict, TaskTable tasks) => StartAsync(tasks, path => new DurableEngineOptions { DatabasePath = path, Strict = strict });

    public static async Task<EngineHost> StartAsync(TaskTable tasks, Func<string, DurableEngineOptions> options)
    {
        var host = new EngineHost(tasks, options);
        await host.Engine.StartAsync();
        return host;
    }

    /// <summary>As if the process were killed and started again.</summary>
    public async Task CrashAsync()
    {
        Engine.Abandon();
        Engine = Create();
        await Engine.StartAsync();
    }

    /// <summary>Stops the engine with its ordinary stop and opens the file again.</summary>
    public async Task RestartAsync()
    {
        await Engine.StopAsync();
        Engine = Create();
        await Engine.StartAsync();
    }

    public Task IdleAsync() => Engine.WhenIdleAsync(Patience);

    public Task<string> StartAsync(TaskName name, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id), Patience);

    public async Task<OrchestrationMetadata> StateAsync(string id) =>
        await Client.GetInstanceAsync(id, getInputsAndOutputs: true, Patience) ?? throw new InvalidOperationException($"No instance '{id}'.");

    public Task<OrchestrationMetadata> EndAsync(string id) => Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Patience);

    public async Task<OrchestrationMetadata> RunAsync(TaskName name, object? input = null, string? id = null) => await EndAsync(await StartAsync(name, input, id));

    /// <summary>Moves the clock from one due time to the next until nothing is open.</summary>
    public async Task RunOutAsync()
    {
        await IdleAsync();
        while (Engine.NextDue is { } due)
        {
            Time.SetUtcNow(due);
            await IdleAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private DurableEngine Create() => new(options(DatabasePath), Tasks, Time, Log);
}
