namespace Program08.Functions.Cycles;

/// <summary>
/// Spaces out the sweeper's wakes of an orchestration that goes on not looking. Each wake stays in its history until it is read; one that tries
/// a broken activity again for days would collect thousands, and look at its rows once for each of them afterwards.
/// </summary>
public sealed class RepeatedWakes(TimeProvider time)
{
    // Woken at the first two sweeps, in case an event was lost, and then ever more rarely.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Woken> woken = new(StringComparer.Ordinal);
    private long sweep;

    /// <summary>A sweep begins: what the last one did not find asleep has looked in the meantime.</summary>
    public void Begin()
    {
        lock (gate)
        {
            foreach (var (instance, last) in woken)
            {
                if (last.Sweep < sweep)
                {
                    woken.Remove(instance);
                }
            }

            sweep++;
        }
    }

    /// <summary>Whether this sweep is to wake an orchestration whose rows have moved on.</summary>
    public bool IsDue(string instanceId)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (!woken.TryGetValue(instanceId, out var last))
            {
                woken[instanceId] = new Woken(now, FirstPause, sweep);
                return true;
            }

            var isDue = now >= last.Next;
            woken[instanceId] = isDue ? new Woken(now + last.Pause, Shorter(last.Pause * 2, LongestPause), sweep) : last with { Sweep = sweep };
            return isDue;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <param name="Next">Not woken again before.</param>
    /// <param name="Pause">How long after the next wake the one after it may come.</param>
    /// <param name="Sweep">That found it asleep last.</param>
    private readonly record struct Woken(DateTimeOffset Next, TimeSpan Pause, long Sweep);
}
