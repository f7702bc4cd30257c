namespace Program08.Standalone.Engine;

/// <summary>
/// A clock that moves only when told to. Moving it fires the timers on the way in the order in which they are due, each at its own time,
/// on the caller's thread; a timer created already due fires at once. Local time is UTC.
/// </summary>
public sealed class SimulatedTime : TimeProvider
{
    private readonly object gate = new();
    private readonly PriorityQueue<(SimulatedTimer Timer, long Armed), (long Due, long Armed)> waiting = new();
    private long armings;
    private long now;

    public SimulatedTime(DateTimeOffset start) => now = start.UtcTicks;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref now), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref now);

    public void Advance(TimeSpan by) => SetUtcNow(GetUtcNow() + by);

    /// <summary>Forwards fires what falls due; backwards only sets the clock, as when a machine's clock is corrected.</summary>
    public void SetUtcNow(DateTimeOffset value)
    {
        while (true)
        {
            SimulatedTimer due;
            lock (gate)
            {
                if (!TryTakeDue(value.UtcTicks, out due))
                {
                    Volatile.Write(ref now, value.UtcTicks);
                    return;
                }
            }

            due.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private bool TryTakeDue(long until, out SimulatedTimer due)
    {
        while (waiting.TryPeek(out var entry, out var key) && key.Due <= until)
        {
            waiting.Dequeue();
            if (entry.Timer.Armed != entry.Armed)
            {
                continue;
            }

            // A timer armed in the past (the clock was set back) must not move the clock back again.
            Volatile.Write(ref now, Math.Max(now, key.Due));
            due = entry.Timer;
            due.Rearm(now);
            return true;
        }

        due = null!;
        return false;
    }

    private sealed class SimulatedTimer(SimulatedTime clock, TimerCallback callback, object? state) : ITimer
    {
        private long periodTicks;

        /// <summary>Number of the present arming; 0 when not armed.</summary>
        public long Armed { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool fires;
            lock (clock.gate)
            {
                periodTicks = period > TimeSpan.Zero ? period.Ticks : 0;
                fires = dueTime == TimeSpan.Zero;
                if (fires)
                {
                    Rearm(clock.now);
                }
                else
                {
                    Arm(dueTime < TimeSpan.Zero ? null : clock.now + dueTime.Ticks);
                }
            }

            if (fires)
            {
                Fire();
            }

            return true;
        }

        public void Rearm(long from) => Arm(periodTicks > 0 ? from + periodTicks : null);

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock.gate)
            {
                Arm(null);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Arm(long? due)
        {
            Armed = due is null ? 0 : ++clock.armings;
            if (due is { } at)
            {
                clock.waiting.Enqueue((this, Armed), (at, Armed));
            }
        }
    }
}
