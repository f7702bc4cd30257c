namespace Program08.Standalone.Engine;

/// <summary>
/// Counts what is under way: turns, activities, commits. Whoever hands work on enters for the new work before leaving the old,
/// so zero means that nothing will happen before the clock moves or someone calls.
/// </summary>
internal sealed class InFlight
{
    private readonly object gate = new();
    private long count;
    private TaskCompletionSource? idle;

    public void Enter() => Interlocked.Increment(ref count);

    public void Exit()
    {
        if (Interlocked.Decrement(ref count) != 0)
        {
            return;
        }

        TaskCompletionSource? reached;
        lock (gate)
        {
            reached = idle;
            idle = null;
        }

        reached?.TrySetResult();
    }

    public async Task WhenIdleAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task wait;
            lock (gate)
            {
                if (Interlocked.Read(ref count) == 0)
                {
                    return;
                }

                idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                wait = idle.Task;
            }

            // An exit between the check above and here is seen by the second look.
            if (Interlocked.Read(ref count) == 0)
            {
                return;
            }

            await wait.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }
}
