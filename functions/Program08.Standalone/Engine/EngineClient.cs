using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>The client of this process's engine. Every call completes when what it did is on disk.</summary>
internal sealed class EngineClient(EngineCore core) : DurableTaskClient("Standalone")
{
    private readonly InstanceQueries queries = new(core);

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        if (InstanceIds.Reject(id) is { } reason)
        {
            throw new ArgumentException(reason, nameof(options));
        }

        var header = new ExecutionHeader(
            core.NextExecution(),
            id,
            orchestratorName.Name,
            options?.Version?.Version ?? core.Options.DefaultVersion,
            core.Payloads.Serialize(input),
            core.NowTicks,
            options?.StartAt?.UtcTicks,
            null);
        await StartAsync(header, options, cancellation).ConfigureAwait(false);
        return id;
    }

    public override async Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var item = new HistoryEvent(HistoryEventKind.EventRaised) { Name = eventName, Data = core.Payloads.Serialize(eventPayload) };
        if (await SendAsync(instanceId, item, cancellation).ConfigureAwait(false))
        {
            return;
        }

        // The real client throws or drops by store and setting; strict mode shows that callers can stand it.
        EngineLog.MessageDropped(core.Logger, item.Kind, instanceId);
        if (core.Options.Strict)
        {
            throw NotActive(instanceId);
        }
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        ControlAsync(instanceId, HistoryEventKind.ExecutionTerminated, core.Payloads.Serialize(options?.Output), cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        ControlAsync(instanceId, HistoryEventKind.ExecutionSuspended, core.Payloads.Serialize(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        ControlAsync(instanceId, HistoryEventKind.ExecutionResumed, core.Payloads.Serialize(reason), cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, found => found.RuntimeStatus != OrchestrationRuntimeStatus.Pending, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, getInputsAndOutputs, found => found.IsCompleted, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(queries.Find(instanceId, getInputsAndOutputs));
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => new InstancePages(queries, filter ?? new OrchestrationQuery());

    public override async Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return new PurgeResult(await PurgeAsync([instanceId], cancellation).ConfigureAwait(false));
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var began = core.Time.GetTimestamp();
        var statuses = filter.Statuses?.Where(EngineStore.IsFinished).ToArray() ?? [];
        if (statuses.Length == 0)
        {
            if (filter.Statuses?.Any() == true)
            {
                return new PurgeResult(0, true);
            }

            statuses = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];
        }

        // Page by page, so that other works get their turn between.
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, statuses);
        var count = 0;
        while (true)
        {
            var page = queries.List(query);
            count += await PurgeAsync([.. page.Values.Select(found => found.InstanceId)], cancellation).ConfigureAwait(false);
            if (page.ContinuationToken is null)
            {
                return new PurgeResult(count, true);
            }

            if (filter.Timeout is { } timeout && core.Time.GetElapsedTime(began) >= timeout)
            {
                return new PurgeResult(count, false);
            }

            query = query with { ContinuationToken = page.ContinuationToken };
        }
    }

    public override async Task<string> RestartAsync(string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var stored = core.Reader.FindInstance(instanceId) ?? throw new ArgumentException($"There is no orchestration '{instanceId}'.", nameof(instanceId));
        var id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        var header = stored.Header with { Execution = core.NextExecution(), InstanceId = id, CreatedAtTicks = core.NowTicks, StartAtTicks = null, Parent = null };
        await StartAsync(header, null, cancellation).ConfigureAwait(false);
        return id;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static InvalidOperationException NotActive(string instanceId) => new($"Orchestration '{instanceId}' is unknown or finished.");

    private async Task StartAsync(ExecutionHeader header, StartOrchestrationOptions? options, CancellationToken cancellation)
    {
        var refused = options?.DedupeStatuses ?? [];
        await WriteAsync(
            store =>
            {
                // Honoured here, as some stores do; the Functions host ignores it, so strict mode does too.
                var refusedByStatus = !core.Options.Strict && refused.Count > 0 && store.Find(header.InstanceId) is { } present
                    && refused.Contains(present.Status.ToString(), StringComparer.OrdinalIgnoreCase);
                if (refusedByStatus || !store.TryStart(header, core.Options.Strict ? null : options?.Tags))
                {
                    throw new OrchestrationAlreadyExistsException($"An orchestration '{header.InstanceId}' exists already.");
                }
            },
            () => core.Begin(header),
            cancellation).ConfigureAwait(false);
    }

    private async Task ControlAsync(string instanceId, HistoryEventKind kind, string? data, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (!await SendAsync(instanceId, new HistoryEvent(kind) { Data = data }, cancellation).ConfigureAwait(false))
        {
            throw NotActive(instanceId);
        }
    }

    /// <returns>False when nobody is there to receive it.</returns>
    private async Task<bool> SendAsync(string instanceId, HistoryEvent item, CancellationToken cancellation)
    {
        Message? sent = null;
        await WriteAsync(
            store => sent = store.Find(instanceId) is { } found && !EngineStore.IsFinished(found.Status)
                ? new Message(item, store.AddMessage(instanceId, null, item))
                : null,
            () =>
            {
                if (sent is not null)
                {
                    core.Instances.Post(instanceId, sent);
                }
            },
            cancellation).ConfigureAwait(false);
        return sent is not null;
    }

    private async Task<int> PurgeAsync(IReadOnlyCollection<string> instanceIds, CancellationToken cancellation)
    {
        var count = 0;
        await WriteAsync(
            store =>
            {
                count = 0;
                foreach (var id in instanceIds)
                {
                    if (store.Find(id) is { } found && EngineStore.IsFinished(found.Status))
                    {
                        store.Purge(id, found.Execution);
                        count++;
                    }
                }
            },
            static () => { },
            cancellation).ConfigureAwait(false);
        return count;
    }

    private Task WriteAsync(Action<EngineStore> work, Action committed, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation);
        }

        var item = new DelegateWork((connection, _) => work(core.StoreOn(connection)), committed);
        core.Writer.Enqueue(item);
        return cancellation.CanBeCanceled ? item.Completion.WaitAsync(cancellation) : item.Completion;
    }

    private async Task<OrchestrationMetadata> WaitAsync(string instanceId, bool getInputsAndOutputs, Func<OrchestrationMetadata, bool> reached, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        while (true)
        {
            var change = core.Watch.Next(instanceId);
            if (queries.Find(instanceId, getInputsAndOutputs) is { } found && reached(found))
            {
                return found;
            }

            await change.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }
}
