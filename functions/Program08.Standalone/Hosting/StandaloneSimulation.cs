using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting.Timers;

namespace Program08.Standalone.Hosting;

/// <summary>
/// Moves a simulated clock through a started host. Time stands still while a request, a timer function, an activity or a turn is under way, and then
/// jumps to where the engine has something due next; so a year passes as fast as its work is done.
/// </summary>
public sealed class StandaloneSimulation
{
    private readonly DurableEngine _engine;
    private readonly InFlightWork _inFlight;
    private readonly TimerService _timers;
    private readonly SimulatedTime _time;

    /// <summary>Takes the clock over: timer functions start only through this object from here on.</summary>
    /// <param name="host">Started, with <paramref name="time"/> registered as its TimeProvider.</param>
    /// <param name="time">The host's clock.</param>
    /// <exception cref="ArgumentException">The host runs by another clock.</exception>
    public StandaloneSimulation(IHost host, SimulatedTime time)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(time);
        if (!ReferenceEquals(host.Services.GetRequiredService<TimeProvider>(), time))
        {
            throw new ArgumentException("The host runs by another clock; register the simulated one as TimeProvider.", nameof(time));
        }

        _engine = host.Services.GetRequiredService<DurableEngine>();
        _inFlight = host.Services.GetRequiredService<InFlightWork>();
        _timers = host.Services.GetRequiredService<TimerService>();
        _timers.RunByHand();
        _time = time;
    }

    /// <summary>Told of every moment that the clock is about to jump to.</summary>
    public Action<DateTimeOffset>? Moving { private get; set; }

    /// <summary>Completes when nothing can happen any more without the clock moving or somebody asking.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellation = default)
    {
        long begun;
        do
        {
            begun = _inFlight.Begun;
            await _inFlight.WhenIdleAsync(cancellation);
            await _engine.WhenIdleAsync(cancellation);
        }
        while (_inFlight.Count > 0 || _inFlight.Begun != begun);
    }

    /// <summary>
    /// Lets the time pass until <paramref name="target"/> and everything due by then is done. After each jump a timer function runs at most once,
    /// marked past due when the jump went over several of its ticks.
    /// </summary>
    /// <param name="target">Where the clock stands afterwards; in the past, nothing moves.</param>
    /// <param name="largestJump">Timer functions run at least this often. Null: jumps are as large as the engine lets them be.</param>
    /// <param name="cancellation">Stops waiting; the clock stays where it is.</param>
    public async Task AdvanceToAsync(DateTimeOffset target, TimeSpan? largestJump = null, CancellationToken cancellation = default)
    {
        if (largestJump <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(largestJump), largestJump, "A jump goes forward.");
        }

        await WhenIdleAsync(cancellation);
        while (_time.GetUtcNow() < target)
        {
            var stop = NextStop(_time.GetUtcNow(), target, largestJump);
            Moving?.Invoke(stop);
            _time.SetUtcNow(stop);
            _timers.RunDue();
            await WhenIdleAsync(cancellation);
        }
    }

    private DateTimeOffset NextStop(DateTimeOffset now, DateTimeOffset target, TimeSpan? largestJump)
    {
        var stop = target;
        if (largestJump is { } jump && now + jump < stop)
        {
            stop = now + jump;
        }

        if (_engine.NextDue is { } due && due < stop)
        {
            // Something due already that the engine does not take up must not hold the clock for ever.
            stop = due > now ? due : now + TimeSpan.FromMilliseconds(1);
        }

        return stop;
    }
}
