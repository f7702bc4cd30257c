namespace Program08.Standalone.Engine;

/// <summary>Purges instances that finished longer ago than they are kept: at start and a few times a day, in portions, so that other works get their turn between.</summary>
internal sealed class Retention : IDisposable
{
    private const int Portion = 500;
    private static readonly TimeSpan Period = TimeSpan.FromHours(6);

    private readonly EngineCore core;
    private readonly TimeSpan kept;
    private readonly ITimer timer;
    private int asked;

    public Retention(EngineCore core, TimeSpan kept)
    {
        this.core = core;
        this.kept = kept;
        timer = core.Time.CreateTimer(_ => Begin(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Start()
    {
        Begin();
        timer.Change(Period, Period);
    }

    public void Dispose() => timer.Dispose();

    /// <summary>A time that comes while the last purge still runs makes it run once more, by the clock as it is then.</summary>
    private void Begin()
    {
        if (Interlocked.Increment(ref asked) == 1)
        {
            core.InFlight.Enter();
            _ = RunAsync();
        }
    }

    private async Task RunAsync()
    {
        int answered;
        do
        {
            answered = Volatile.Read(ref asked);
            await PurgeAsync().ConfigureAwait(false);
        }
        while (Interlocked.CompareExchange(ref asked, 0, answered) != answered);
        core.InFlight.Exit();
    }

    private async Task PurgeAsync()
    {
        try
        {
            var before = core.NowTicks - kept.Ticks;
            var total = 0;
            int count;
            do
            {
                count = 0;
                var work = new DelegateWork((connection, _) => count = core.StoreOn(connection).PurgeFinished(before, Portion));
                core.Writer.Enqueue(work);
                await work.Completion.ConfigureAwait(false);
                total += count;
            }
            while (count == Portion);
            if (total > 0)
            {
                EngineLog.Purged(core.Logger, total, kept);
            }
        }
#pragma warning disable CA1031 // What could not be purged now is tried again at the next time.
        catch (Exception error)
#pragma warning restore CA1031
        {
            EngineLog.PurgeFailed(core.Logger, error);
        }
    }
}
