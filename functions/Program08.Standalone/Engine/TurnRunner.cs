using System.Diagnostics;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>Runs turns: takes an instance's messages, applies them to its code, and hands what came of it to the writer.</summary>
internal sealed class TurnRunner(EngineCore core)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>One of the workers; ends when the table is closed and empty, or at once when stopping.</summary>
    public async Task WorkAsync(CancellationToken stopping)
    {
        while (await core.Instances.Ready.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (core.Instances.Ready.TryRead(out var instance))
            {
                if (stopping.IsCancellationRequested)
                {
                    core.InFlight.Exit();
                }
                else
                {
                    Run(instance);
                }
            }
        }
    }

    /// <summary>Takes a turn back that could not be stored, and tries again a little later.</summary>
    public void Retry(Instance instance, List<Message> messages)
    {
        core.Metrics.Retry("turn");
        instance.Forget();
        instance.PutBack(messages);
        ITimer? timer = null;
        timer = core.Time.CreateTimer(
            _ =>
            {
                timer?.Dispose();
                core.Instances.Wake(instance);
            },
            null,
            RetryDelay,
            Timeout.InfiniteTimeSpan);
        core.InFlight.Exit();
    }

    private void Run(Instance instance)
    {
        var messages = instance.Take();
        try
        {
            if (Prepare(instance, messages) is { } commit)
            {
                core.Writer.Enqueue(commit);
            }
        }
#pragma warning disable CA1031 // A broken turn must not end the worker; it is logged and tried again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            EngineLog.TurnBroke(core.Logger, instance.Id, RetryDelay, error);
            Retry(instance, messages);
        }
    }

    /// <returns>Null when there is nothing to store; the instance is then already at rest.</returns>
    private TurnCommit? Prepare(Instance instance, List<Message> messages)
    {
        if (messages.FindLast(message => message.Start is not null) is { } starting)
        {
            instance.Adopt(starting.Start!, started: false, turns: 0);
        }
        else if (instance.Header is null && !Load(instance))
        {
            return Drop(instance, messages);
        }

        var header = instance.Header!;
        var terminated = messages.Find(message => message.Event.Kind == HistoryEventKind.ExecutionTerminated);
        if (!instance.Started && terminated is null && MustWait(instance, messages))
        {
            core.Instances.Hold(instance, messages);
            return null;
        }

        var events = new List<HistoryEvent>(messages.Count + 4) { new(HistoryEventKind.OrchestratorStarted) { Time = core.Time.GetUtcNow().UtcDateTime } };
        if (!instance.Started)
        {
            events.Add(header.ToEvent());
        }

        Select(instance, messages, events);
        if (events.Count == 1)
        {
            return Drop(instance, messages);
        }

        var outcome = Refusal(instance, terminated) ?? RunCode(instance, events);
        return new TurnCommit(core, this, instance, header, messages, events, outcome);
    }

    private bool Load(Instance instance)
    {
        if (core.Reader.FindInstance(instance.Id) is not { } stored || EngineStore.IsFinished(stored.Status))
        {
            return false;
        }

        instance.Adopt(stored.Header, !stored.NeedsStart, 0);
        return true;
    }

    /// <summary>Before its time, or of a version that this host leaves to another.</summary>
    private bool MustWait(Instance instance, List<Message> messages)
    {
        var header = instance.Header!;
        if (!messages.Exists(message => message.IsStart && message.Execution == header.Execution))
        {
            return true;
        }

        if (core.Options.VersionFailureStrategy == VersionFailureStrategy.Reject && !MatchesVersion(header.Version))
        {
            EngineLog.VersionRejected(core.Logger, header.InstanceId, header.Name, header.Version, core.Options.DefaultVersion, core.Options.VersionMatchStrategy);
            return true;
        }

        return false;
    }

    private bool MatchesVersion(string version) => core.Options.VersionMatchStrategy switch
    {
        VersionMatchStrategy.None => true,
        VersionMatchStrategy.Strict => VersionOrder.Compare(version, core.Options.DefaultVersion) == 0,
        VersionMatchStrategy.CurrentOrOlder => VersionOrder.Compare(version, core.Options.DefaultVersion) <= 0,
        _ => throw new InvalidOperationException(EngineText.Format($"Unknown version match strategy {core.Options.VersionMatchStrategy}.")),
    };

    private void Select(Instance instance, List<Message> messages, List<HistoryEvent> events)
    {
        foreach (var message in messages)
        {
            if (message.Execution != 0 && message.Execution != instance.Header!.Execution)
            {
                EngineLog.MessageDropped(core.Logger, message.Event.Kind, instance.Id);
            }
            else if (!message.IsStart)
            {
                events.Add(message.Event);
            }
        }
    }

    /// <summary>Ends an execution whose code is not run at all.</summary>
    private TurnOutcome? Refusal(Instance instance, Message? terminated)
    {
        if (instance.Started)
        {
            return null;
        }

        if (terminated is not null)
        {
            return new TurnOutcome([], new Ending.Finished(OrchestrationRuntimeStatus.Terminated, terminated.Event.Data, null));
        }

        return MatchesVersion(instance.Header!.Version)
            ? null
            : new TurnOutcome([], Ending.Finished.Failed(new InvalidOperationException(
                $"Version '{instance.Header.Version}' of the orchestration does not match '{core.Options.DefaultVersion}' ({core.Options.VersionMatchStrategy}) of this host.")));
    }

    private TurnOutcome RunCode(Instance instance, List<HistoryEvent> events)
    {
        var header = instance.Header!;
        List<HistoryEvent> stored = [];
        if (instance.Executor is not { } executor)
        {
            executor = core.NewExecutor(header);
            if (instance.Started)
            {
                stored = core.Reader.ReadHistory(header.Execution, out var turns);
                instance.Turns = turns;
            }
        }

        using var span = EngineMetrics.Source.StartActivity(header.Name, ActivityKind.Internal)?.SetTag("durable.instance", header.InstanceId).SetTag("durable.turn", instance.Turns);
        var began = Stopwatch.GetTimestamp();
        var outcome = executor.Run(stored, events);
        core.Metrics.Turn(header.Name, began);
        instance.Executor = executor;
        return outcome;
    }

    /// <summary>Nobody is there to take the messages: their rows go, and the instance leaves memory.</summary>
    private TurnCommit? Drop(Instance instance, List<Message> messages)
    {
        messages.ForEach(message => EngineLog.MessageDropped(core.Logger, message.Event.Kind, instance.Id));
        var rows = messages.FindAll(message => message.InboxId != 0);
        if (rows.Count > 0)
        {
            core.InFlight.Enter();
            core.Writer.Enqueue(new DelegateWork(
                (connection, _) => rows.ForEach(row => core.StoreOn(connection).TakeMessage(row.InboxId)),
                core.InFlight.Exit));
        }

        core.Instances.Rest(instance);
        return null;
    }
}
