using Program08.Pages;

namespace Program08.Functions.Operating;

/// <summary>Whether lost wakes are looked for. The sweeper is the correctness: without it a lost wake stays lost.</summary>
public sealed class SweepProbe(SweepWatch watch, TimeProvider time) : IHealthProbe
{
    // Longer than the coarsest schedule the settings file allows.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public string Name => "sweeper";

    public Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        var (since, ran, failed) = watch.Last;
        var late = time.GetUtcNow() - since > Longest;
        var state = failed || late ? HealthState.Fail : HealthState.Ok;
        var reason = ran ? $"last run {(failed ? "failed" : "ended")} {since:u}" : $"no run yet since the start {since:u}";
        var reasonVi = ran ? $"lần chạy gần nhất {(failed ? "hỏng" : "xong")} lúc {PageText.At(since)}" : $"chưa chạy lần nào từ khi khởi động lúc {PageText.At(since)}";
        return Task.FromResult(new HealthFinding(Name, state, reason, state == HealthState.Ok ? reasonVi : reasonVi + "; xem nhật ký máy chủ và SweepSchedule"));
    }
}
