namespace Program08.Functions;

/// <summary>Waiting in an orchestration, safe on every store.</summary>
internal static class Waits
{
    /// <summary>Returns when the event came or the time did. The timer is cancelled on every path: an open one would keep the instance from ending.</summary>
    public static async Task ForChangeAsync(TaskOrchestrationContext context, Task changed, DateTime? until)
    {
        if (until is not { } time)
        {
            await changed;
            return;
        }

        using var cancel = new CancellationTokenSource();
        var timer = context.CreateTimer(time, cancel.Token);
        await Task.WhenAny(changed, timer);
        cancel.Cancel();
    }

    /// <summary>A new wait only when the last one got its event.</summary>
    public static Task<string> Reopen(TaskOrchestrationContext context, Task<string> changed) =>
        changed.IsCompleted ? context.WaitForExternalEvent<string>(Wakes.Changed) : changed;
}
