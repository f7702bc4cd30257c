using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>The engine's parts and how they reach one another.</summary>
internal sealed class EngineCore : IDisposable
{
    // Numbers of executions are taken in blocks, so that one is never given twice, whatever was purged meanwhile.
    private const long ExecutionBlock = 1L << 32;

    private EngineStore? store;
    private long lastExecution;

    public EngineCore(DurableEngineOptions options, ITaskCatalog catalog, TimeProvider time, ILoggerFactory loggers)
    {
        Options = options;
        Catalog = catalog;
        Time = time;
        Logger = loggers.CreateLogger("Program08.Standalone.Engine");
        Payloads = new Payloads(options.Serializer, options.Strict, Logger);
        Settings = new ExecutorSettings(Payloads, loggers, Logger, options.Strict, options.MaximumTimerInterval, options.DefaultVersion, Metrics);
        Instances = new InstanceTable(InFlight, options.Strict ? 0 : options.MaxLiveInstances);
        Writer = new GroupCommitWriter(options.DatabasePath, options.BusyTimeout, InFlight, Metrics, Logger) { Closing = () => store?.Dispose() };
        Reader = new EngineReader(options.DatabasePath, options.BusyTimeout);
        Activities = new ActivityPool(catalog, Payloads, Instances, InFlight, Metrics, options.Strict, Logger);
        Timers = new TimerQueue(time, OnDue);
        Metrics.Watch(() => (Instances.ReadyCount, Activities.WaitingCount), () => (Instances.OldestReady, Activities.OldestWaiting));
    }

    public DurableEngineOptions Options { get; }

    public ITaskCatalog Catalog { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public Payloads Payloads { get; }

    public ExecutorSettings Settings { get; }

    public InFlight InFlight { get; } = new();

    public EngineMetrics Metrics { get; } = new();

    public InstanceTable Instances { get; }

    public GroupCommitWriter Writer { get; }

    public EngineReader Reader { get; }

    public ActivityPool Activities { get; }

    public TimerQueue Timers { get; }

    public StatusWatch Watch { get; } = new();

    public long NowTicks => Time.GetUtcNow().UtcTicks;

    public long NextExecution() => Interlocked.Increment(ref lastExecution);

    /// <summary>On the writer's thread: the statements of its connection.</summary>
    public EngineStore StoreOn(SqliteConnection connection)
    {
        if (store is null || !ReferenceEquals(store.Connection, connection))
        {
            store?.Dispose();
            store = new EngineStore(connection);
        }

        return store;
    }

    public OrchestrationExecutor NewExecutor(ExecutionHeader header)
    {
        Catalog.TryGetOrchestrator(header.Name, out var orchestrator);
        return new OrchestrationExecutor(header.InstanceId, orchestrator, Settings);
    }

    /// <summary>After its row is on disk: runs it, or waits until it is due.</summary>
    public void Begin(ExecutionHeader header)
    {
        if (header.StartAtTicks is { } startAt && startAt > NowTicks)
        {
            Timers.Add(new TimerQueue.Entry(startAt, header.Execution, header.InstanceId, -1));
        }
        else
        {
            Instances.Post(header.InstanceId, Message.Starting(header));
        }
    }

    /// <summary>Creates the tables and takes a block of execution numbers.</summary>
    public void Prepare(SqliteConnection connection, SqliteTransaction transaction)
    {
        EngineSchema.Create(connection, transaction);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO durable_counters (name, value) VALUES ('execution', 0) ON CONFLICT (name) DO UPDATE SET value = value + $block RETURNING value
            """;
        command.Parameters.AddWithValue("$block", ExecutionBlock);
        lastExecution = (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        Timers.Dispose();
        Reader.Dispose();
        Metrics.Dispose();
    }

    private void OnDue(TimerQueue.Entry entry) => Instances.Post(
        entry.InstanceId,
        entry.TaskId < 0
            ? Message.StartDue(entry.Execution)
            : new Message(new HistoryEvent(HistoryEventKind.TimerFired) { TaskId = entry.TaskId, Time = new DateTime(entry.Due, DateTimeKind.Utc) }, 0, entry.Execution));
}
