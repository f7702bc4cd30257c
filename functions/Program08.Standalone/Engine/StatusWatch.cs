using System.Collections.Concurrent;

namespace Program08.Standalone.Engine;

/// <summary>Wakes those who wait for an instance to start or to end.</summary>
internal sealed class StatusWatch
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> changes = new(StringComparer.Ordinal);

    /// <summary>The next change after this call. Read the state after taking it, or a change is missed.</summary>
    public Task Next(string instanceId) =>
        changes.GetOrAdd(instanceId, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Changed(string instanceId)
    {
        if (!changes.IsEmpty && changes.TryRemove(instanceId, out var change))
        {
            change.TrySetResult();
        }
    }
}
