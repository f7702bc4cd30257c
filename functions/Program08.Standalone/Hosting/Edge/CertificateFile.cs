using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>Reads a certificate with its key and its intermediate certificates.</summary>
public static class CertificateFile
{
    /// <returns>The certificate with its private key, and those that lead from it to its authority.</returns>
    /// <exception cref="CertificateException">A file is missing, not readable, or key and certificate do not belong together.</exception>
    public static (X509Certificate2 Certificate, X509Certificate2Collection Chain) Load(TlsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return IsPkcs12(options.CertificateFile) ? LoadPkcs12(options) : LoadPem(options);
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CertificateException(
                $"{TlsOptions.Section}:{nameof(TlsOptions.CertificateFile)} {Describe(options)} can't be used: {wrong.Message.ReplaceLineEndings(" ")}", wrong);
        }
    }

    /// <summary>Changes with what stands in the files, however they were replaced: times are too coarse, and a link may lead elsewhere far up its path.</summary>
    internal static string StampOf(TlsOptions options) => string.Join('|', new[] { options.CertificateFile, options.KeyFile }.Where(path => path.Length > 0).Select(Stamp));

    private static string Stamp(string path)
    {
        try
        {
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return unreadable.GetType().Name;
        }
    }

    private static bool IsPkcs12(string path) => Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12";

    private static string Describe(TlsOptions options) => options.KeyFile.Length > 0 ? $"{options.CertificateFile} with {options.KeyFile}" : options.CertificateFile;

    private static (X509Certificate2, X509Certificate2Collection) LoadPkcs12(TlsOptions options)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(options.CertificateFile, options.Password);
        var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey) ?? throw new CryptographicException("it holds no private key");
        all.Remove(own);
        return (own, all);
    }

    private static (X509Certificate2, X509Certificate2Collection) LoadPem(TlsOptions options)
    {
        var key = options.KeyFile.Length > 0 ? options.KeyFile : options.CertificateFile;
        var own = options.Password.Length > 0
            ? X509Certificate2.CreateFromEncryptedPemFile(options.CertificateFile, options.Password, key)
            : X509Certificate2.CreateFromPemFile(options.CertificateFile, key);
        X509Certificate2Collection chain = [];
        chain.ImportFromPemFile(options.CertificateFile);
        chain.RemoveAt(0);
        if (!OperatingSystem.IsWindows())
        {
            return (own, chain);
        }

        // TLS on Windows does not take a key that lives in memory only.
        using (own)
        {
            return (X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), password: null), chain);
        }
    }
}
