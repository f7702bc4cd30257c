using Program08.Functions.Operating;
using Program08.Standalone.Engine;

namespace Program08.Functions.Hosts;

/// <summary>Whether orchestrations move: nothing that is due waits for long.</summary>
internal sealed class EngineProbe(DurableEngine engine, TimeProvider time) : IHealthProbe
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    public string Name => "engine";

    public Task<HealthFinding> CheckAsync(CancellationToken cancellation) => Task.FromResult(
        engine.NextDue is { } due && time.GetUtcNow() - due > Tolerance
            ? new HealthFinding(Name, HealthState.Fail, $"what was due {due:u} has not begun")
            : new HealthFinding(Name, HealthState.Ok, "nothing due is waiting"));
}
