namespace Program08.Functions;

/// <summary>How activities are tried again when the world is broken (a locked database, an unreachable blob store). Expected failures are return values.</summary>
internal static class Retries
{
    /// <summary>At once at first, then ever slower, for about ten days: somebody mends the disk meanwhile.</summary>
    public static TaskOptions Patient => new(new RetryPolicy(
        maxNumberOfAttempts: 250, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromHours(1)));
}
