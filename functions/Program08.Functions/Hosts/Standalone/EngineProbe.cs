using Program08.Functions.Operating;

namespace Program08.Functions.Hosts;

/// <summary>Whether orchestrations move: nothing that is due waits for long.</summary>
/// <param name="nextDue">When the engine has something due next; null when never.</param>
internal sealed class EngineProbe(Func<DateTimeOffset?> nextDue, TimeProvider time) : IHealthProbe
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    public string Name => "engine";

    public Task<HealthFinding> CheckAsync(CancellationToken cancellation) => Task.FromResult(
        nextDue() is { } due && time.GetUtcNow() - due > Tolerance
            ? new HealthFinding(Name, HealthState.Fail, $"what was due {due:u} has not begun; look at the log, and restart", "có việc đến giờ mà chưa chạy; xem nhật ký máy chủ rồi khởi động lại")
            : new HealthFinding(Name, HealthState.Ok, "nothing due is waiting", "không có việc nào đến giờ mà chưa chạy"));
}
