namespace Program08.Standalone.Hosting;

/// <summary>
/// Counts requests, timer runs and whatever else the application is busy with outside the engine, so that a simulated clock moves only when all of
/// it is done. Background services of the application count themselves in with <see cref="Begin"/>.
/// </summary>
public sealed class InFlightWork
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _idle;
    private long _begun;
    private int _count;

    /// <summary>Pieces of work under way now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Pieces of work ever begun: two equal readings say that nothing began in between.</summary>
    internal long Begun
    {
        get
        {
            lock (_gate)
            {
                return _begun;
            }
        }
    }

    /// <summary>Counts one piece of work until the returned object is disposed.</summary>
    public IDisposable Begin()
    {
        lock (_gate)
        {
            _count++;
            _begun++;
        }

        return new Piece(this);
    }

    /// <summary>Completes as soon as nothing is under way.</summary>
    public Task WhenIdleAsync(CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            if (_count == 0)
            {
                return Task.CompletedTask;
            }

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task.WaitAsync(cancellation);
        }
    }

    private void End()
    {
        TaskCompletionSource? idle = null;
        lock (_gate)
        {
            if (--_count == 0)
            {
                (idle, _idle) = (_idle, null);
            }
        }

        idle?.SetResult();
    }

    private sealed class Piece(InFlightWork work) : IDisposable
    {
        private InFlightWork? _work = work;

        public void Dispose() => Interlocked.Exchange(ref _work, null)?.End();
    }
}
