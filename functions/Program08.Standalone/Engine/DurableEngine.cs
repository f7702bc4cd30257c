using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>
/// Durable orchestrations on one SQLite file: event-sourced history, deterministic replay, one transaction a turn.
/// For one process; nothing is acknowledged before it is on disk, and a start takes up everything that was pending.
/// </summary>
public sealed class DurableEngine : IAsyncDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly EngineCore core;
    private readonly CancellationTokenSource stopping = new();
    private readonly List<Task> workers = [];
    private DataLock? dataLock;
    private Retention? retention;
    private bool started;
    private bool ended;

    /// <exception cref="ArgumentException">An option can't be used.</exception>
    public DurableEngine(DurableEngineOptions options, ITaskCatalog catalog, TimeProvider time, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(loggers);
        options.Validate();
        core = new EngineCore(options, catalog, time, loggers);
        Client = new EngineClient(core);
    }

    /// <summary>Usable once the engine is started.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>The one writer of the file, for the application's own rows too; usable before the engine is started.</summary>
    public GroupCommitWriter Writer => core.Writer;

    /// <summary>When the earliest timer or start to come is due, UTC; null when none is open.</summary>
    public DateTimeOffset? NextDue => core.Timers.NextDue;

    /// <summary>Creates the tables if need be and takes up everything pending.</summary>
    /// <exception cref="DataInUseException">Another engine works on the database.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database can't be opened or written.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        if (started)
        {
            throw new InvalidOperationException("The engine was started before; make a new one.");
        }

        started = true;
        dataLock = TakeLock();
        await core.Writer.WriteAsync(core.Prepare, cancellation).ConfigureAwait(false);
        new EngineRecovery(core).Run();
        if (core.Options.KeepFinished is { } kept)
        {
            retention = new Retention(core, kept);
            retention.Start();
        }

        var runner = new TurnRunner(core);
        for (var i = 0; i < core.Options.MaxConcurrentOrchestrators; i++)
        {
            workers.Add(Task.Run(() => runner.WorkAsync(stopping.Token), CancellationToken.None));
        }

        for (var i = 0; i < core.Options.MaxConcurrentActivities; i++)
        {
            workers.Add(Task.Run(() => core.Activities.WorkAsync(stopping.Token), CancellationToken.None));
        }
    }

    /// <summary>
    /// Begins no more turns and activities, lets the running ones end within the token's time, and closes the file. What was not finished is
    /// taken up at the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (ended)
        {
            return;
        }

        ended = true;
        await stopping.CancelAsync().ConfigureAwait(false);
        retention?.Dispose();
        core.Timers.Dispose();
        core.Instances.Close();
        core.Activities.Close();
        try
        {
            await Task.WhenAll(workers).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // An activity that does not end in time runs again after the next start.
        }

        await core.Writer.DisposeAsync().ConfigureAwait(false);
        core.Dispose();
        dataLock?.Dispose();
        EngineLog.EngineStopped(core.Logger);
    }

    /// <summary>Stops within ten seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(LongestStop);
        await StopAsync(patience.Token).ConfigureAwait(false);
        stopping.Dispose();
    }

    /// <summary>Completes when no turn, activity, commit, deliverable message or due timer is left at the clock's present time.</summary>
    public Task WhenIdleAsync(CancellationToken cancellation = default) => core.InFlight.WhenIdleAsync(cancellation);

    /// <summary>The stored history of the instance's present execution, oldest first; empty when the id is unknown or it has not begun.</summary>
    public Task<IReadOnlyList<HistoryEvent>> ReadHistoryAsync(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return Task.Run<IReadOnlyList<HistoryEvent>>(() =>
            core.Reader.FindInstance(instanceId) is { } stored ? core.Reader.ReadHistory(stored.Header.Execution, out _) : []);
    }

    /// <summary>Stops as a crash would: what is not on disk is gone. For tests of recovery.</summary>
    internal void Abandon()
    {
        ended = true;
        retention?.Dispose();
        core.Writer.Abandon();
        core.Timers.Dispose();
        core.Instances.Close();
        core.Activities.Close();
        stopping.Cancel();
        core.Dispose();
        dataLock?.Dispose();
    }

    /// <returns>Null where there is no folder to lock in, or none may be written: opening the database tells that better.</returns>
    private DataLock? TakeLock()
    {
        try
        {
            return DataLock.Take(core.Options.DatabasePath);
        }
        catch (Exception error) when (error is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
