using System.Security.Cryptography.X509Certificates;
using Program08.Standalone.Hosting.Edge;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>The certificate that the program itself serves: readable, with its own key, for the site's name, not about to end.</summary>
internal static class CertificateCheck
{
    public const int RenewBeforeDays = 21;
    private const string Subject = "tls";

    public static CheckLine Run(TlsOptions options, string baseAddress, DateTimeOffset now)
    {
        if (options.CertificateFile.Length == 0)
        {
            return CheckLine.Ok(Subject, "no certificate: encryption is left to a proxy");
        }

        try
        {
            var (certificate, chain) = CertificateFile.Load(options);
            using (certificate)
            {
                return Judge(certificate, chain, baseAddress, now);
            }
        }
        catch (CertificateException wrong)
        {
            return CheckLine.Fail(Subject, wrong.Message, "check path, rights and password; certificate and key must be of one renewal");
        }
    }

    private static CheckLine Judge(X509Certificate2 certificate, X509Certificate2Collection chain, string baseAddress, DateTimeOffset now)
    {
        var days = (int)(certificate.NotAfter.ToUniversalTime() - now.UtcDateTime).TotalDays;
        var host = Uri.TryCreate(baseAddress, UriKind.Absolute, out var site) ? site.Host : "";
        if (now.UtcDateTime > certificate.NotAfter.ToUniversalTime() || now.UtcDateTime < certificate.NotBefore.ToUniversalTime())
        {
            return CheckLine.Fail(Subject, $"the certificate is good from {certificate.NotBefore.ToUniversalTime():u} to {certificate.NotAfter.ToUniversalTime():u} only", "renew it; the new file counts without a restart");
        }

        if (!certificate.MatchesHostname(host))
        {
            return CheckLine.Fail(Subject, $"the certificate is not for {host}", "have one issued for the name in Program08:BaseAddress, or mend that setting");
        }

        if (days < RenewBeforeDays)
        {
            return CheckLine.Warn(Subject, $"the certificate for {host} ends in {days} days", "renew it; the new file counts without a restart");
        }

        return chain.Count == 0 && certificate.Issuer != certificate.Subject
            ? CheckLine.Warn(Subject, $"the certificate for {host} is good for {days} days, but comes without intermediate certificates", "append them to Tls:CertificateFile (a 'full chain'): phones do not fetch them")
            : CheckLine.Ok(Subject, $"the certificate for {host} is good for {days} days; its key belongs to it");
    }
}
