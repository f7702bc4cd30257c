namespace Program08.Standalone.Engine;

/// <summary>Open timers and starts to come, in due order. One timer of the clock stands for all of them.</summary>
internal sealed class TimerQueue : IDisposable
{
    // The clock's timers count elapsed time; looking again now and then notices when the wall clock was set.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(5);

    private readonly object gate = new();
    private readonly SortedSet<Entry> entries = new(Comparer<Entry>.Create(static (a, b) => (a.Due, a.Execution, a.TaskId).CompareTo((b.Due, b.Execution, b.TaskId))));
    private readonly Dictionary<long, List<Entry>> byExecution = [];
    private readonly TimeProvider time;
    private readonly Action<Entry> due;
    private readonly ITimer timer;
    private bool closed;

    public TimerQueue(TimeProvider time, Action<Entry> due)
    {
        this.time = time;
        this.due = due;
        timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
            {
                return entries.Min is { } next ? new DateTimeOffset(next.Due, TimeSpan.Zero) : null;
            }
        }
    }

    public void Add(Entry entry)
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            if (entry.Due > time.GetUtcNow().UtcTicks)
            {
                entries.Add(entry);
                if (!byExecution.TryGetValue(entry.Execution, out var list))
                {
                    byExecution.Add(entry.Execution, list = []);
                }

                list.Add(entry);
                if (ReferenceEquals(entries.Min, entry))
                {
                    Arm();
                }

                return;
            }
        }

        due(entry);
    }

    /// <summary>The execution ended.</summary>
    public void Remove(long execution)
    {
        lock (gate)
        {
            if (byExecution.Remove(execution, out var list))
            {
                list.ForEach(entry => entries.Remove(entry));
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
        }

        timer.Dispose();
    }

    private void Fire()
    {
        var fired = new List<Entry>();
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            var now = time.GetUtcNow().UtcTicks;
            while (entries.Min is { } next && next.Due <= now)
            {
                entries.Remove(next);
                if (byExecution.TryGetValue(next.Execution, out var list) && list.Remove(next) && list.Count == 0)
                {
                    byExecution.Remove(next.Execution);
                }

                fired.Add(next);
            }

            Arm();
        }

        fired.ForEach(due);
    }

    private void Arm()
    {
        if (entries.Min is not { } next)
        {
            return;
        }

        // Rounded up, so that it is due when the clock says so and not a fraction before.
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(TimeSpan.FromTicks(next.Due - time.GetUtcNow().UtcTicks).TotalMilliseconds));
        timer.Change(wait > LongestSleep ? LongestSleep : wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, Timeout.InfiniteTimeSpan);
    }

    /// <param name="TaskId">−1 for the start of the instance.</param>
    public sealed record Entry(long Due, long Execution, string InstanceId, int TaskId);
}
