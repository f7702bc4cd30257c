namespace Program08.Standalone.Engine;

/// <summary>
/// Keeps all of an orchestrator on the thread of its turn: what is posted runs before the next history event is applied.
/// A continuation that comes from elsewhere is run where it is, and fails at its next use of the context.
/// </summary>
internal sealed class OrchestratorThread(Action left) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
    private volatile int thread;

    public bool IsCurrent => thread == Environment.CurrentManagedThreadId;

    public override void Post(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        if (IsCurrent)
        {
            posted.Enqueue((d, state));
            return;
        }

        left();
        d(state);
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        ArgumentNullException.ThrowIfNull(d);
        d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs a turn on the calling thread.</summary>
    public void Run(Action turn)
    {
        var before = Current;
        SetSynchronizationContext(this);
        thread = Environment.CurrentManagedThreadId;
        try
        {
            turn();
        }
        finally
        {
            thread = 0;
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Runs what was posted until nothing is left.</summary>
    public void Drain()
    {
        while (posted.TryDequeue(out var item))
        {
            item.Callback(item.State);
        }
    }
}
