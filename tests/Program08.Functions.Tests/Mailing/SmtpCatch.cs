using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Program08.TestTools;

namespace Program08.Functions.Tests.Mailing;

/// <summary>A real mail server (tests/tools/smtp-catch.mjs) that keeps what it took.</summary>
internal sealed class SmtpCatch : IAsyncDisposable
{
    private readonly NodeTool _tool;
    private readonly DirectoryInfo _folder;

    private SmtpCatch(NodeTool tool, DirectoryInfo folder, int port)
    {
        _tool = tool;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Of the certificate it shows, SHA-256; null without STARTTLS.</summary>
    public string? CertificateHash { get; private init; }

    public static async Task<SmtpCatch> StartAsync(params string[] arguments) => await StartAsync(arguments, environment: null);

    public static async Task<SmtpCatch> StartAsync(string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var folder = Directory.CreateTempSubdirectory("program08-mail-");
        var (tool, line) = await NodeTool.StartAsync("smtp-catch.mjs", ["--out", OutOf(folder), .. arguments], environment);
        return new SmtpCatch(tool, folder, JsonDocument.Parse(line).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>Offers STARTTLS with a certificate made for this run, which nobody has reason to trust.</summary>
    public static async Task<SmtpCatch> StartWithTlsAsync(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var certificates = Directory.CreateTempSubdirectory("program08-cert-");
        try
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
            var keyFile = Path.Combine(certificates.FullName, "key.pem");
            var certificateFile = Path.Combine(certificates.FullName, "cert.pem");
            await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
            await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem());
            var server = await StartAsync(["--tls", $"{keyFile},{certificateFile}", .. arguments], environment);
            return new SmtpCatch(server._tool, server._folder, server.Port) { CertificateHash = certificate.GetCertHashString(HashAlgorithmName.SHA256) };
        }
        finally
        {
            certificates.Delete(recursive: true);
        }
    }

    /// <summary>The mails taken so far, as the parser understood them.</summary>
    public IReadOnlyList<JsonElement> Mails() =>
        File.Exists(OutOf(_folder)) ? [.. File.ReadAllLines(OutOf(_folder)).Select(line => JsonDocument.Parse(line).RootElement)] : [];

    public async ValueTask DisposeAsync()
    {
        await _tool.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string OutOf(DirectoryInfo folder) => Path.Combine(folder.FullName, "mails.jsonl");
}
