using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Program08.Standalone.Tests.Hosting.Edge;

/// <summary>Certificates as an authority would hand them out: one of its own, an intermediate one, and those it signs for servers.</summary>
internal sealed class Certificates : IDisposable
{
    private readonly X509Certificate2 root;
    private readonly X509Certificate2 intermediate;

    public Certificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        root = Authority("Root", key).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddYears(2));
        using var second = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signed = Authority("Intermediate", second).Create(root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1), [1]);
        intermediate = signed.CopyWithPrivateKey(second);
    }

    public X509Certificate2 Root => root;

    public X509Certificate2 Intermediate => intermediate;

    /// <returns>For <c>localhost</c>, with its key.</returns>
    public X509Certificate2 Issue(byte number, int days = 90)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(intermediate, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(days), [2, number]);
        return signed.CopyWithPrivateKey(key);
    }

    /// <summary>The server's own first, then the intermediate one.</summary>
    public string Pem(X509Certificate2 own) => own.ExportCertificatePem() + "\n" + intermediate.ExportCertificatePem() + "\n";

    public static string Key(X509Certificate2 own) => own.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();

    public byte[] Pkcs12(X509Certificate2 own, string password) => new X509Certificate2Collection { own, X509CertificateLoader.LoadCertificate(intermediate.RawData) }.Export(X509ContentType.Pfx, password)!;

    public void Dispose()
    {
        intermediate.Dispose();
        root.Dispose();
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest($"CN=Test {name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request;
    }
}
