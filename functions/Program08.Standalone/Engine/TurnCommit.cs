using System.Buffers;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>
/// All that one turn changes, in one transaction: history, open tasks, children, events to others, messages used up, status.
/// Only when it is on disk do activities run and others hear of it.
/// </summary>
internal sealed class TurnCommit : CommitWork
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly EngineCore core;
    private readonly TurnRunner runner;
    private readonly Instance instance;
    private readonly ExecutionHeader header;
    private readonly List<Message> messages;
    private readonly TurnOutcome outcome;
    private readonly ArrayBufferWriter<byte> history = new(512);
    private readonly string? customStatus;
    private readonly bool suspended;
    private readonly long now;
    private readonly ExecutionHeader? next;
    private readonly List<(string InstanceId, Message Message)> mail = [];
    private readonly List<ExecutionHeader> children = [];

    public TurnCommit(EngineCore core, TurnRunner runner, Instance instance, ExecutionHeader header, List<Message> messages, List<HistoryEvent> events, TurnOutcome outcome)
    {
        this.core = core;
        this.runner = runner;
        this.instance = instance;
        this.header = header;
        this.messages = messages;
        this.outcome = outcome;
        now = core.NowTicks;
        customStatus = instance.Executor?.CustomStatus;
        suspended = instance.Executor?.IsSuspended ?? false;
        events.AddRange(outcome.Steps);
        switch (outcome.Ending)
        {
            case Ending.Finished end:
                events.Add(new HistoryEvent(HistoryEventKind.ExecutionCompleted) { Status = end.Status, Data = end.Output, Failure = end.Failure });
                break;
            case Ending.StartsOver again:
                next = header with
                {
                    Execution = core.NextExecution(),
                    Input = again.Input,
                    Version = again.NewVersion ?? header.Version,
                    StartAtTicks = null,
                };
                break;
        }

        // An execution that starts over takes its history with it.
        if (next is null)
        {
            HistoryJson.Write(history, events);
        }
    }

    public override void Execute(SqliteConnection connection, SqliteTransaction transaction)
    {
        var store = core.StoreOn(connection);
        mail.Clear();
        children.Clear();
        foreach (var message in messages)
        {
            if (message.InboxId != 0)
            {
                store.TakeMessage(message.InboxId);
            }

            if (message.ClosesOpenRow && message.Execution == header.Execution)
            {
                store.Close(header.Execution, message.Event.TaskId);
            }
        }

        foreach (var step in outcome.Steps)
        {
            Write(store, step);
        }

        switch (outcome.Ending)
        {
            case Ending.Finished end:
                store.AddHistory(header.Execution, instance.Turns, history.WrittenSpan);
                store.End(header.Execution, end, now, customStatus);
                store.CloseAll(header.Execution);
                store.DropMessages(header.InstanceId);
                TellParent(store, end);
                break;
            case Ending.StartsOver again:
                store.StartOver(header.Execution, next!, now, customStatus);
                foreach (var item in again.Carried)
                {
                    Send(store, header.InstanceId, item);
                }

                break;
            case null:
                store.AddHistory(header.Execution, instance.Turns, history.WrittenSpan);
                store.GoOn(header.Execution, suspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running, now, customStatus);
                break;
            default:
                throw new InvalidOperationException($"Unknown ending {outcome.Ending}.");
        }
    }

    public override void Committed()
    {
        var began = !instance.Started;
        instance.Started = true;
        instance.Turns++;
        switch (outcome.Ending)
        {
            case Ending.Finished end:
                Finish(end);
                break;
            case Ending.StartsOver:
                core.Timers.Remove(header.Execution);
                instance.Adopt(next!, started: false, turns: 0);
                core.Instances.Post(instance.Id, Message.Starting(next!));
                break;
            case null:
                Dispatch();
                if (core.Options.Strict)
                {
                    instance.Executor = null;
                }

                break;
        }

        children.ForEach(core.Begin);
        mail.ForEach(item => core.Instances.Post(item.InstanceId, item.Message));
        if (began || outcome.Ending is not null)
        {
            core.Watch.Changed(instance.Id);
        }

        core.Instances.Rest(instance);
    }

    public override void Failed(Exception error)
    {
        EngineLog.TurnNotStored(core.Logger, instance.Id, RetryDelay, error);
        runner.Retry(instance, messages);
    }

    private void Write(EngineStore store, HistoryEvent step)
    {
        switch (step.Kind)
        {
            case HistoryEventKind.TaskScheduled when outcome.Ending is null:
                store.OpenActivity(header.Execution, header.InstanceId, step);
                break;
            case HistoryEventKind.TimerCreated when outcome.Ending is null:
                store.OpenTimer(header.Execution, header.InstanceId, step);
                break;
            case HistoryEventKind.SubOrchestrationInstanceCreated:
                StartChild(store, step);
                break;
            case HistoryEventKind.EventSent:
                Send(store, step.InstanceId!, new HistoryEvent(HistoryEventKind.EventRaised) { Name = step.Name, Data = step.Data });
                break;
        }
    }

    private void StartChild(EngineStore store, HistoryEvent step)
    {
        var child = new ExecutionHeader(
            core.NextExecution(),
            step.InstanceId!,
            step.Name!,
            step.Version ?? string.Empty,
            step.Data,
            now,
            null,
            new ParentLink(header.Execution, header.InstanceId, header.Name, step.TaskId));

        // As in the real framework: a live one of that id takes no notice, and this parent waits for ever.
        if (store.TryStart(child))
        {
            children.Add(child);
        }
        else
        {
            EngineLog.ChildStartDropped(core.Logger, child.InstanceId, header.InstanceId);
        }
    }

    private void Send(EngineStore store, string to, HistoryEvent item)
    {
        if (store.Find(to) is { } receiver && !EngineStore.IsFinished(receiver.Status))
        {
            mail.Add((to, new Message(item, store.AddMessage(to, null, item))));
        }
        else
        {
            EngineLog.MessageDropped(core.Logger, item.Kind, to);
        }
    }

    private void TellParent(EngineStore store, Ending.Finished end)
    {
        // The parent may be gone, finished or already in another execution: then the child ends in silence.
        if (header.Parent is not { } parent || store.Find(parent.InstanceId) is not { } row || row.Execution != parent.Execution || EngineStore.IsFinished(row.Status))
        {
            return;
        }

        var answer = end.Status == OrchestrationRuntimeStatus.Completed
            ? new HistoryEvent(HistoryEventKind.SubOrchestrationInstanceCompleted) { TaskId = parent.TaskId, Data = end.Output }
            : new HistoryEvent(HistoryEventKind.SubOrchestrationInstanceFailed) { TaskId = parent.TaskId, Failure = end.Failure ?? Terminated(end) };
        mail.Add((parent.InstanceId, new Message(answer, store.AddMessage(parent.InstanceId, parent.Execution, answer), parent.Execution)));
    }

    private Microsoft.DurableTask.TaskFailureDetails Terminated(Ending.Finished end) =>
        new("DurableTask.Core.Exceptions.OrchestrationTerminatedException", EngineText.Format($"Orchestration '{header.InstanceId}' was terminated: {end.Output}"), null, null, null);

    private void Finish(Ending.Finished end)
    {
        core.Timers.Remove(header.Execution);
        instance.Clear();
        instance.Forget();
        if (end.Failure is { } failure)
        {
            EngineLog.OrchestrationFailed(core.Logger, header.InstanceId, header.Name, failure.ErrorType, failure.ErrorMessage);
        }
        else
        {
            EngineLog.OrchestrationEnded(core.Logger, header.InstanceId, header.Name, end.Status.ToString());
        }
    }

    private void Dispatch()
    {
        foreach (var step in outcome.Steps)
        {
            if (step.Kind == HistoryEventKind.TaskScheduled)
            {
                core.Activities.Dispatch(header.Execution, new ActivityInvocation(step.Name!, header.InstanceId, step.TaskId, step.Data, step.Version ?? string.Empty));
            }
            else if (step.Kind == HistoryEventKind.TimerCreated)
            {
                core.Timers.Add(new TimerQueue.Entry(step.Time!.Value.Ticks, header.Execution, header.InstanceId, step.TaskId));
            }
        }
    }
}
