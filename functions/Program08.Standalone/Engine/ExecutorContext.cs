using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>The context of a live execution.</summary>
internal sealed class ExecutorContext(OrchestrationExecutor executor, ExecutorSettings settings) : TaskOrchestrationContext
{
    // A namespace of its own, so that these never meet identifiers made from the same words elsewhere.
    private static readonly Guid GuidNamespace = new("4a3c1c3e-62a2-4d0b-8a0c-5f1f6f0e7b12");

    private int guids;

    public override TaskName Name => executor.Start.Name!;

    public override string InstanceId => executor.InstanceId;

    public override ParentOrchestrationInstance? Parent =>
        executor.Start is { InstanceId: { } id, ParentName: { } name } ? new ParentOrchestrationInstance(name, id) : null;

    public override DateTime CurrentUtcDateTime => executor.Now;

    public override bool IsReplaying => executor.IsReplaying;

    public override string Version => executor.Start.Version ?? string.Empty;

    protected override ILoggerFactory LoggerFactory => settings.Loggers;

    public override T? GetInput<T>()
        where T : default
    {
        executor.EnsureOnThread();
        return settings.Payloads.Deserialize<T>(executor.Start.Data);
    }

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        executor.EnsureOnThread();
        if (input is TaskOptions && options is null)
        {
            return Task.FromException<TResult>(new ArgumentException("TaskOptions were given as the input; name the parameter: options.", nameof(input)));
        }

        return Call(options, () => executor.Call<TResult>(new HistoryEvent(HistoryEventKind.TaskScheduled)
        {
            Data = settings.Payloads.Serialize(input),
            TaskId = executor.NextId(),
            Name = name.Name,
            Version = (options?.Version?.Version ?? Version) is { Length: > 0 } version ? version : null,
        }));
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        executor.EnsureOnThread();
        var id = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        if (InstanceIds.Reject(id) is { } reason)
        {
            return Task.FromException<TResult>(new ArgumentException(reason, nameof(options)));
        }

        // Retries reuse the id: the failed execution is replaced.
        return Call(options, () => executor.Call<TResult>(new HistoryEvent(HistoryEventKind.SubOrchestrationInstanceCreated)
        {
            Data = settings.Payloads.Serialize(input),
            TaskId = executor.NextId(),
            Name = orchestratorName.Name,
            InstanceId = id,
            Version = (options?.Version?.Version ?? settings.DefaultVersion) is { Length: > 0 } version ? version : null,
        }));
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        executor.EnsureOnThread();
        var due = fireAt.Kind == DateTimeKind.Local ? fireAt.ToUniversalTime() : DateTime.SpecifyKind(fireAt, DateTimeKind.Utc);
        return due - CurrentUtcDateTime > settings.MaximumTimerInterval
            ? SlicedTimer(due, cancellationToken)
            : executor.Timer(due, cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        executor.EnsureOnThread();
        return executor.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        executor.EnsureOnThread();
        executor.Tell(new HistoryEvent(HistoryEventKind.EventSent)
        {
            Data = settings.Payloads.Serialize(payload),
            TaskId = executor.NextId(),
            Name = eventName,
            InstanceId = instanceId,
        });
    }

    public override void SetCustomStatus(object? customStatus)
    {
        executor.EnsureOnThread();
        executor.CustomStatus = settings.Payloads.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        executor.EnsureOnThread();
        executor.StartOver = new StartOverRequest(settings.Payloads.Serialize(options.NewInput), options.NewVersion, options.PreserveUnprocessedEvents);
    }

    public override Guid NewGuid()
    {
        executor.EnsureOnThread();
        var text = string.Create(CultureInfo.InvariantCulture, $"{InstanceId}_{CurrentUtcDateTime:o}_{guids++}");

        // A name-based GUID, RFC 9562 version 5.
        var length = Encoding.UTF8.GetByteCount(text);
        var source = new byte[16 + length];
        GuidNamespace.TryWriteBytes(source, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(text, source.AsSpan(16));
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // Version 5 is defined with SHA-1; nothing secret hangs on it.
        SHA1.HashData(source, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private async Task SlicedTimer(DateTime due, CancellationToken cancellation)
    {
        while (due - CurrentUtcDateTime > settings.MaximumTimerInterval)
        {
            await executor.Timer(CurrentUtcDateTime.Add(settings.MaximumTimerInterval), cancellation);
        }

        await executor.Timer(due, cancellation);
    }

    private Task<T> Call<T>(TaskOptions? options, Func<Task<T>> call)
    {
        if (options?.Retry is { } retry)
        {
            return retry.Policy is { } policy ? CallWithPolicy(call, policy) : CallWithHandler(call, retry.Handler!);
        }

        try
        {
            return call();
        }
#pragma warning disable CA1031 // An input that can't be written is seen where the call is awaited.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Task.FromException<T>(error);
        }
    }

    private async Task<T> CallWithPolicy<T>(Func<Task<T>> call, RetryPolicy policy)
    {
        var first = CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            ExceptionDispatchInfo failure;
            try
            {
                return await call();
            }
            catch (TaskFailedException error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
                if (error.FailureDetails.IsNonRetriable || (attempt < policy.MaxNumberOfAttempts && !MayGoOn(policy, error.FailureDetails, first)))
                {
                    throw;
                }
            }

            // The last failure also leaves a timer in history, due at once, as in the real framework; there nobody is asked any more whether to go on.
            var last = attempt >= policy.MaxNumberOfAttempts;
            await executor.Timer(CurrentUtcDateTime + (last ? TimeSpan.Zero : Delay(policy, attempt)), CancellationToken.None);
            if (last)
            {
                failure.Throw();
            }

            CountRetry();
        }
    }

    private async Task<T> CallWithHandler<T>(Func<Task<T>> call, AsyncRetryHandler handler)
    {
        var first = CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            ExceptionDispatchInfo failure;
            RetryContext retry;
            try
            {
                return await call();
            }
            catch (TaskFailedException error) when (!error.FailureDetails.IsNonRetriable)
            {
                failure = ExceptionDispatchInfo.Capture(error);
                retry = new RetryContext(this, attempt, error.FailureDetails, CurrentUtcDateTime - first, CancellationToken.None);
            }

            if (!await handler(retry))
            {
                failure.Throw();
            }

            CountRetry();
        }
    }

    private void CountRetry()
    {
        if (!IsReplaying)
        {
            settings.Metrics?.Retry("call");
        }
    }

    private bool MayGoOn(RetryPolicy policy, TaskFailureDetails failure, DateTime first)
    {
        if (policy.RetryTimeout != Timeout.InfiniteTimeSpan && CurrentUtcDateTime - first >= policy.RetryTimeout)
        {
            return false;
        }

        try
        {
            return policy.HandleFailure(failure);
        }
#pragma warning disable CA1031 // As in the real framework: what the handler breaks on must not hide the failure it was asked about.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static TimeSpan Delay(RetryPolicy policy, int attempt)
    {
        var milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        return milliseconds < policy.MaxRetryInterval.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : policy.MaxRetryInterval;
    }
}
