namespace Program08.Functions.Operating;

/// <summary>Asks every probe, at most once in a few seconds however many ask: the answer is public and one probe writes to disk.</summary>
public sealed class Readiness(IEnumerable<IHealthProbe> probes, TimeProvider time, ILogger<Readiness> logger) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1);
    private IReadOnlyList<HealthFinding> findings = [];
    private DateTimeOffset foundAt = DateTimeOffset.MinValue;

    public async Task<IReadOnlyList<HealthFinding>> CheckAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            // Not within the span: after a clock set back the answer would stand for ever.
            if (time.GetUtcNow() is var now && (now - foundAt).Duration() >= GoodFor)
            {
                findings = await Task.WhenAll(probes.Select(ProbeAsync));
                foundAt = now;
            }

            return findings;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<HealthFinding> ProbeAsync(IHealthProbe probe)
    {
        try
        {
            return await probe.CheckAsync(CancellationToken.None).WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            return new HealthFinding(probe.Name, HealthState.Fail, $"no answer in {Patience.TotalSeconds:0} s", $"không trả lời trong {Patience.TotalSeconds:0} giây; xem tải của máy chủ");
        }
        catch (Exception problem)
        {
            FunctionsLog.ProbeFailed(logger, probe.Name, problem);
            return new HealthFinding(probe.Name, HealthState.Fail, "failed; the log says why", "không dùng được; xem nhật ký máy chủ và chạy doctor");
        }
    }
}
