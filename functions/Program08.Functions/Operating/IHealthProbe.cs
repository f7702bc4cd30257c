namespace Program08.Functions.Operating;

/// <summary>One thing that the site's readiness depends on; a host may add its own.</summary>
public interface IHealthProbe
{
    string Name { get; }

    /// <summary>An exception counts as a failure.</summary>
    Task<HealthFinding> CheckAsync(CancellationToken cancellation);
}
