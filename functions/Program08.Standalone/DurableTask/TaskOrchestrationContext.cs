using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;

namespace Microsoft.DurableTask;

/// <summary>
/// All that an orchestrator may use of the world. Only from the orchestrator's own thread: code that leaves it
/// (<c>ConfigureAwait(false)</c>, <c>Task.Run</c>, <c>CancelAsync</c>) gets InvalidOperationException at its next use.
/// </summary>
public abstract class TaskOrchestrationContext
{
    private ILoggerFactory? replaySafe;

    public abstract TaskName Name { get; }

    public abstract string InstanceId { get; }

    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time stored when the turn began: the same through the turn and on replay.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>True until the last stored event was applied.</summary>
    public abstract bool IsReplaying { get; }

    /// <summary>Stamped at start; empty when there was none.</summary>
    public virtual string Version => string.Empty;

    public virtual IReadOnlyDictionary<string, object?> Properties => new Dictionary<string, object?>();

    public virtual ILoggerFactory ReplaySafeLoggerFactory => replaySafe ??= new ReplaySafeLoggerFactory(this, LoggerFactory);

    protected abstract ILoggerFactory LoggerFactory { get; }

    public abstract T? GetInput<T>();

    /// <exception cref="TaskFailedException">When awaited: the activity failed, after its retries.</exception>
    /// <exception cref="ArgumentException">Options were given in place of the input.</exception>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) => CallActivityAsync<TResult>(name, null, options);

    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) => CallActivityAsync<object?>(name, input, options);

    public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => CallActivityAsync(name, null, options);

    /// <exception cref="TaskFailedException">When awaited: the child failed, after its retries.</exception>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, TaskOptions options) => CallSubOrchestratorAsync<TResult>(orchestratorName, null, options);

    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null) => CallSubOrchestratorAsync<object?>(orchestratorName, input, options);

    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options) => CallSubOrchestratorAsync(orchestratorName, null, options);

    /// <summary>A durable timer. Cancel it on every path: an orchestration does not end while one is open.</summary>
    /// <exception cref="TaskCanceledException">When awaited: the token was cancelled.</exception>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) => CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>The next event of that name, from those already here or still to come. Of several open waits the newest gets it.</summary>
    /// <exception cref="ArgumentException">A wait of this name is open for another type.</exception>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    public Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout) => WaitForExternalEvent<T>(eventName, timeout, CancellationToken.None);

    /// <exception cref="TaskCanceledException">When awaited: nothing came within the timeout, or the token was cancelled.</exception>
    public async Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timedOut = CreateTimer(timeout, timer.Token);
        var received = WaitForExternalEvent<T>(eventName, wait.Token);
        if (await Task.WhenAny(timedOut, received) == received)
        {
#pragma warning disable CA1849 // CancelAsync would leave the orchestrator's thread.
            timer.Cancel();
        }
        else
        {
            wait.Cancel();
#pragma warning restore CA1849
        }

        return await received;
    }

    /// <summary>To another orchestration; dropped when that is unknown or finished.</summary>
    public abstract void SendEvent(string instanceId, string eventName, object payload);

    /// <summary>Shown by status reads; the last value of a turn is stored with it, null clears it.</summary>
    public abstract void SetCustomStatus(object? customStatus);

    /// <summary>Starts over with an empty history when the orchestrator returns and nothing is open.</summary>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    public virtual void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ContinueAsNew(options.NewInput, options.PreserveUnprocessedEvents);
    }

    /// <summary>Stable on replay: made of instance id, turn time and a counter.</summary>
    public abstract Guid NewGuid();

    public virtual ILogger CreateReplaySafeLogger(string categoryName) => ReplaySafeLoggerFactory.CreateLogger(categoryName);

    public virtual ILogger CreateReplaySafeLogger(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return CreateReplaySafeLogger(type.FullName ?? type.Name);
    }

    public virtual ILogger CreateReplaySafeLogger<T>() => CreateReplaySafeLogger(typeof(T));

    /// <summary>Negative when this orchestration's version is older. Empty is oldest; both numeric are compared so, else as text ignoring case.</summary>
    public virtual int CompareVersionTo(string version) => VersionOrder.Compare(Version, version);
}
