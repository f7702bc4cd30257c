using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>
/// The certificate being served. Looked at again with each new connection: a renewed file counts from the next one on, without a restart. A file that
/// can't be used (half written, key and certificate of two renewals) leaves the old one in place and says so once.
/// </summary>
public sealed class ServerCertificate
{
    private readonly Lock gate = new();
    private readonly TlsOptions options;
    private readonly ILogger logger;
    private string stamp;
    private SslStreamCertificateContext current;

    /// <exception cref="CertificateException">It can't be used.</exception>
    internal ServerCertificate(TlsOptions options, ILogger logger)
    {
        this.options = options;
        this.logger = logger;
        stamp = CertificateFile.StampOf(options);
        current = Load();
    }

    /// <summary>When the one being served ends, UTC.</summary>
    public DateTimeOffset ExpiresAt => new(Current.TargetCertificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);

    internal SslStreamCertificateContext Current
    {
        get
        {
            lock (gate)
            {
                if (CertificateFile.StampOf(options) is var now && now != stamp)
                {
                    stamp = now;
                    Renew();
                }

                return current;
            }
        }
    }

    private void Renew()
    {
        try
        {
            current = Load();
            HostLog.CertificateRenewed(logger, current.TargetCertificate.NotAfter.ToUniversalTime());
        }
        catch (CertificateException wrong)
        {
            HostLog.CertificateKept(logger, current.TargetCertificate.NotAfter.ToUniversalTime(), wrong.Message);
        }
    }

    // Offline: what the file holds is what is sent, whatever this machine can reach. The old context is left to the collector: a handshake may hold it.
    private SslStreamCertificateContext Load()
    {
        var (certificate, chain) = CertificateFile.Load(options);
        return SslStreamCertificateContext.Create(certificate, chain, offline: true);
    }
}
