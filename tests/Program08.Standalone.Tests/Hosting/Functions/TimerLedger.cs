using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Tests.Hosting.Functions;

/// <summary>Runs of timer functions as they happened, and what a run does.</summary>
public sealed class TimerLedger(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<TimerEntry> _entries = [];
    private int _running;

    /// <summary>What the function does in the middle of its run.</summary>
    public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;

    public int MostAtOnce { get; private set; }

    public IReadOnlyList<TimerEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public IReadOnlyList<string> Times => [.. Entries.Select(e => $"{e.At:dd HH:mm:ss}{(e.Info.IsPastDue ? " past due" : "")}")];

    public async Task RunAsync(string function, TimerInfo info, CancellationToken cancellation)
    {
        lock (_gate)
        {
            _entries.Add(new TimerEntry(function, time.GetUtcNow(), info));
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        try
        {
            await Work(cancellation);
        }
        finally
        {
            lock (_gate)
            {
                _running--;
            }
        }
    }
}
