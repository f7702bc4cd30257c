namespace Program08.Standalone.Hosting.Edge;

/// <summary>The certificate of addresses that begin with <c>https://</c>, section <c>Tls</c>.</summary>
public sealed class TlsOptions
{
    public const string Section = "Tls";

    /// <summary>PEM (the server's own certificate first, then the intermediate ones) or PKCS #12 (.pfx, .p12). Empty: no TLS. Read again when it changes.</summary>
    public string CertificateFile { get; set; } = "";

    /// <summary>PEM with the private key; empty when it stands in <see cref="CertificateFile"/>.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Of the PKCS #12 file or of the key; empty for none.</summary>
    public string Password { get; set; } = "";
}
