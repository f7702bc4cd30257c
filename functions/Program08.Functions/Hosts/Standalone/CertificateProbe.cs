using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Operating;
using Program08.Standalone.Hosting.Edge;

namespace Program08.Functions.Hosts;

/// <summary>Whether the certificate that the program serves is renewed in time.</summary>
internal sealed class CertificateProbe(ServerCertificate certificate, TimeProvider time) : IHealthProbe
{
    public string Name => "certificate";

    public Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        var days = (int)Math.Floor((certificate.ExpiresAt - time.GetUtcNow()).TotalDays);
        var state = days switch
        {
            < 0 => HealthState.Fail,
            < CertificateCheck.RenewBeforeDays => HealthState.Warn,
            _ => HealthState.Ok,
        };
        return Task.FromResult(new HealthFinding(Name, state, days < 0 ? "it has ended" : $"ends in {days} days", days < 0 ? "đã hết hạn: thay tệp chứng thư" : $"còn hạn {days} ngày"));
    }
}
