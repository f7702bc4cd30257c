using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>Runs activities whose schedule is on disk, at least once each.</summary>
internal sealed class ActivityPool(ITaskCatalog catalog, DataConverter payloads, InstanceTable instances, InFlight inFlight, EngineMetrics metrics, bool strict, ILogger logger)
{
    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>();

    public int WaitingCount => queue.Reader.Count;

    /// <summary>Timestamp at which the first of those waiting came in.</summary>
    public long? OldestWaiting => queue.Reader.TryPeek(out var work) ? work.Queued : null;

    public void Dispatch(long execution, ActivityInvocation invocation)
    {
        inFlight.Enter();
        if (!queue.Writer.TryWrite(new Work(execution, invocation, Stopwatch.GetTimestamp())))
        {
            inFlight.Exit();
        }
    }

    public void Close() => queue.Writer.TryComplete();

    /// <summary>One of the workers; ends when closed and empty, or at once when stopping.</summary>
    public async Task WorkAsync(CancellationToken stopping)
    {
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (queue.Reader.TryRead(out var work))
            {
                // What is not begun stays open in the store and is begun at the next start.
                if (!stopping.IsCancellationRequested && await RunAsync(work.Invocation, stopping).ConfigureAwait(false) is { } answer)
                {
                    instances.Post(work.Invocation.InstanceId, new Message(answer, 0, work.Execution));
                }

                inFlight.Exit();
            }
        }
    }

    private async Task<HistoryEvent?> RunAsync(ActivityInvocation invocation, CancellationToken stopping)
    {
        using var span = EngineMetrics.Source.StartActivity(invocation.Name, ActivityKind.Internal)?.SetTag("durable.instance", invocation.InstanceId).SetTag("durable.task", invocation.TaskId);
        var began = Stopwatch.GetTimestamp();
        TaskFailureDetails failure;
        try
        {
            if (catalog.TryGetActivity(invocation.Name, out var activity))
            {
                var result = await activity(invocation, stopping).ConfigureAwait(false);
                var completed = new HistoryEvent(HistoryEventKind.TaskCompleted) { TaskId = invocation.TaskId, Data = payloads.Serialize(result) };
                metrics.Activity(invocation.Name, began, succeeded: true);
                return completed;
            }

            failure = TaskFailureDetails.FromException(new InvalidOperationException($"There is no activity named '{invocation.Name}'.")) with { IsNonRetriable = true };
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever an activity throws is its failure, stored and handed to the orchestrator.
        catch (Exception error)
#pragma warning restore CA1031
        {
            failure = TaskFailureDetails.FromException(error);
        }

        metrics.Activity(invocation.Name, began, succeeded: false);
        span?.SetStatus(ActivityStatusCode.Error, failure.ErrorType);
        EngineLog.ActivityFailed(logger, invocation.Name, invocation.TaskId, invocation.InstanceId, failure.ErrorType, failure.ErrorMessage);

        // The Functions host may lose the cause; strict mode always does.
        return new HistoryEvent(HistoryEventKind.TaskFailed) { TaskId = invocation.TaskId, Failure = strict ? failure with { InnerFailure = null } : failure };
    }

    private readonly record struct Work(long Execution, ActivityInvocation Invocation, long Queued);
}
