namespace Program08.Functions.Operating;

/// <summary>Remembers, in this process, how the sweeper's last run went.</summary>
public sealed class SweepWatch(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset since = time.GetUtcNow();
    private bool ran;
    private bool failed;

    /// <summary>When the last run ended, or since when one is waited for; whether there was one, and whether it failed.</summary>
    public (DateTimeOffset Since, bool Ran, bool Failed) Last
    {
        get
        {
            lock (gate)
            {
                return (since, ran, failed);
            }
        }
    }

    public async Task RunAsync(Func<Task> sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        var done = false;
        try
        {
            await sweep();
            done = true;
        }
        finally
        {
            lock (gate)
            {
                (since, ran, failed) = (time.GetUtcNow(), true, !done);
            }
        }
    }
}
