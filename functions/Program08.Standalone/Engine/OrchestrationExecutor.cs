using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>
/// One live execution: applies history to the orchestrator's code one event at a time and collects the steps it asks for.
/// Between turns it is just memory; the same history always brings it to the same state.
/// </summary>
internal sealed class OrchestrationExecutor
{
    private readonly OrchestratorInvoker? invoker;
    private readonly ExecutorContext context;
    private readonly OrchestratorThread thread;
    private readonly ExecutorSettings settings;
    private readonly EventWaits events;
    private readonly Dictionary<int, OpenTask> open = [];
    private readonly Dictionary<int, HistoryEvent> unmatched = [];
    private readonly Queue<HistoryEvent> whileSuspended = new();
    private Task<object?>? main;
    private int nextId;
    private Ending? forced;

    /// <param name="invoker">Null when the name is unknown: the execution fails at its first turn.</param>
    public OrchestrationExecutor(string instanceId, OrchestratorInvoker? invoker, ExecutorSettings settings)
    {
        this.invoker = invoker;
        this.settings = settings;
        InstanceId = instanceId;
        thread = new OrchestratorThread(OnLeft);
        events = new EventWaits(settings.Payloads, settings.Strict, name => EngineLog.EventLostToDeadWait(settings.Logger, name, instanceId));
        context = new ExecutorContext(this, settings);
    }

    public string InstanceId { get; }

    public HistoryEvent Start { get; private set; } = new(HistoryEventKind.ExecutionStarted) { Name = string.Empty };

    public DateTime Now { get; private set; }

    public bool IsReplaying { get; private set; }

    public bool IsSuspended { get; private set; }

    /// <summary>As last set by the code; null when cleared or never set.</summary>
    public string? CustomStatus { get; set; }

    public StartOverRequest? StartOver { get; set; }

    /// <summary>Applies stored events, then new ones, and tells what came of the new ones.</summary>
    public TurnOutcome Run(IReadOnlyList<HistoryEvent> stored, IReadOnlyList<HistoryEvent> fresh)
    {
        thread.Run(() =>
        {
            IsReplaying = true;
            Apply(stored);
            IsReplaying = false;
            Apply(fresh);
        });
        var steps = unmatched.Values.OrderBy(step => step.TaskId).ToArray();
        unmatched.Clear();
        var ending = forced ?? End();
        if (ending is null && open.Count == 0 && !IsSuspended && main is { IsCompleted: false } && !events.HasOpen)
        {
            OnLeft();
        }

        // A history that does not fit the code leaves no steps worth taking.
        return new TurnOutcome(forced is null ? steps : [.. steps.Where(_ => ending is Ending.Finished { Status: OrchestrationRuntimeStatus.Terminated })], ending);
    }

    /// <summary>What made the code and its history part; null while they agree.</summary>
    public StepMismatch? Mismatch { get; private set; }

    /// <summary>Code that runs anywhere else would not be repeated on replay.</summary>
    /// <exception cref="InvalidOperationException">Not on the orchestrator's thread.</exception>
    public void EnsureOnThread()
    {
        if (!thread.IsCurrent)
        {
            OnLeft();
            throw new InvalidOperationException("The orchestration context was used off the orchestrator's thread: something was awaited that the context did not make.");
        }
    }

    public int NextId() => nextId++;

    public Task<T> Call<T>(HistoryEvent step)
    {
        var task = new OpenCall<T>(step.Name!, step.TaskId, settings.Payloads);
        unmatched.Add(step.TaskId, step);
        open.Add(step.TaskId, task);
        return task.Task;
    }

    public void Tell(HistoryEvent step) => unmatched.Add(step.TaskId, step);

    public Task Timer(DateTime due, CancellationToken cancellation)
    {
        var id = NextId();
        var task = new OpenTimer();
        unmatched.Add(id, new HistoryEvent(HistoryEventKind.TimerCreated) { TaskId = id, Time = due });
        open.Add(id, task);
        if (cancellation.CanBeCanceled)
        {
            task.Registration = cancellation.Register(() =>
            {
                // From another thread the books are left alone: the timer then stays open until it fires.
                if (thread.IsCurrent)
                {
                    open.Remove(id);
                }

                task.Cancel(cancellation);
            });
        }

        return task.Task;
    }

    public Task<T> Wait<T>(string name, CancellationToken cancellation) => events.Add<T>(name, cancellation);

    private void OnLeft() => EngineLog.OrchestratorLeftThread(settings.Logger, InstanceId, Start.Name!);

    private void Apply(IReadOnlyList<HistoryEvent> items)
    {
        foreach (var item in items)
        {
            if (forced is not null)
            {
                return;
            }

            try
            {
                Apply(item);
                thread.Drain();
            }
#pragma warning disable CA1031 // History that does not fit, or an event that can't be read, ends this instance and no other.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Mismatch = (error as NonDeterministicOrchestrationException)?.Mismatch;
                forced = Ending.Finished.Failed(error);
            }
        }
    }

    private void Apply(HistoryEvent item)
    {
        if (item.IsDecision)
        {
            Match(item);
            return;
        }

        if (IsSuspended && item.Kind is not (HistoryEventKind.ExecutionResumed or HistoryEventKind.ExecutionTerminated or HistoryEventKind.OrchestratorStarted))
        {
            whileSuspended.Enqueue(item);
            return;
        }

        switch (item.Kind)
        {
            case HistoryEventKind.OrchestratorStarted:
                Now = item.Time!.Value;
                break;
            case HistoryEventKind.ExecutionStarted:
                Begin(item);
                break;
            case HistoryEventKind.TaskCompleted or HistoryEventKind.SubOrchestrationInstanceCompleted or HistoryEventKind.TimerFired:
                if (open.Remove(item.TaskId, out var done))
                {
                    done.Complete(item.Data);
                }

                break;
            case HistoryEventKind.TaskFailed or HistoryEventKind.SubOrchestrationInstanceFailed:
                if (open.Remove(item.TaskId, out var failed))
                {
                    failed.Fail(item.Failure!);
                }

                break;
            case HistoryEventKind.EventRaised:
                events.Raise(item);
                break;
            case HistoryEventKind.ExecutionSuspended:
                IsSuspended = true;
                break;
            case HistoryEventKind.ExecutionResumed:
                Resume();
                break;
            case HistoryEventKind.ExecutionTerminated:
                forced = new Ending.Finished(OrchestrationRuntimeStatus.Terminated, item.Data, null);
                break;
            case HistoryEventKind.ExecutionCompleted or HistoryEventKind.ContinueAsNew:
                break;
            case HistoryEventKind.TaskScheduled or HistoryEventKind.SubOrchestrationInstanceCreated or HistoryEventKind.TimerCreated or HistoryEventKind.EventSent:
            default:
                throw new InvalidOperationException($"History holds {item.Kind} where it can't be.");
        }
    }

    private void Begin(HistoryEvent item)
    {
        Start = item;
        if (invoker is null)
        {
            throw new InvalidOperationException($"There is no orchestrator named '{item.Name}'.");
        }

        try
        {
            main = invoker(context);
        }
#pragma warning disable CA1031 // What the code throws before its first await is its failure like any other.
        catch (Exception error)
#pragma warning restore CA1031
        {
            main = Task.FromException<object?>(error);
        }
    }

    private void Resume()
    {
        IsSuspended = false;
        while (!IsSuspended && forced is null && whileSuspended.TryDequeue(out var item))
        {
            Apply(item);
            thread.Drain();
        }
    }

    /// <summary>Checks that the code asked for the step that history holds.</summary>
    private void Match(HistoryEvent stored)
    {
        if (!unmatched.Remove(stored.TaskId, out var asked))
        {
            throw new NonDeterministicOrchestrationException(Start.Name!, new StepMismatch(stored.TaskId, stored.Describe(), "no step"));
        }

        if (asked.Kind != stored.Kind || !string.Equals(asked.Name, stored.Name, StringComparison.OrdinalIgnoreCase))
        {
            throw new NonDeterministicOrchestrationException(Start.Name!, new StepMismatch(stored.TaskId, stored.Describe(), asked.Describe()));
        }
    }

    private Ending? End()
    {
        if (main is not { IsCompleted: true } || open.Count > 0 || IsSuspended)
        {
            return null;
        }

        if (!main.IsCompletedSuccessfully)
        {
            return Ending.Finished.Failed(main.Exception?.InnerException ?? new TaskCanceledException(main));
        }

        if (StartOver is { } request)
        {
            return new Ending.StartsOver(request.Input, request.NewVersion, request.PreserveUnprocessedEvents ? [.. events.Unread] : []);
        }

        try
        {
            return new Ending.Finished(OrchestrationRuntimeStatus.Completed, settings.Payloads.Serialize(main.Result), null);
        }
#pragma warning disable CA1031 // A result that can't be written is a failure of the orchestration.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Ending.Finished.Failed(error);
        }
    }
}

/// <summary>What ContinueAsNew asked for.</summary>
internal sealed record StartOverRequest(string? Input, string? NewVersion, bool PreserveUnprocessedEvents);
