using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Mailing;
using Program08.Standalone.Hosting.Edge;

namespace Program08.Functions.Tests.Operating;

public sealed class DoctorTests
{
    private const string PasswordVariable = "SMTP_CATCH_PASSWORD";

    private readonly string password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    [Fact]
    public async Task Doctor_OnAFreshFolder_FailsNothing_AndWarnsOfWhatOnlyWorksHere()
    {
        var (code, output) = await RunAsync();

        Assert.True(code == 0, output);
        foreach (var line in new[] { "ok    settings", "ok    database", "ok    seeds", "ok    tls", "warn  address", "warn  mail", "ok    pdf" })
        {
            Assert.Contains(line, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_WithAWrongSettingAndAMailServerThatIsNotThere_FailsBoth()
    {
        var (code, output) = await RunAsync(
            "--Program08:LinkLifetime=00:00:01", "--Limits:Posts=-1", "--Http:MaximumConnections=0", "--Tls:CertificateFile=/nowhere.pem", "--Mail:Mode=smtp", "--Mail:Host=127.0.0.1", "--Mail:Port=1", "--Program08:SeedsFolder=/nowhere", "--Print:Browser=/nowhere", "--Print:Timeout=00:00:00");

        Assert.Equal(1, code);
        Assert.Contains("FAIL  settings  Program08:LinkLifetime", output, StringComparison.Ordinal);
        Assert.Contains("FAIL  mail      127.0.0.1:1 is not reached", output, StringComparison.Ordinal);
        Assert.Contains("Limits:Posts is -1", output, StringComparison.Ordinal);
        Assert.Contains("Http:MaximumConnections is 0", output, StringComparison.Ordinal);
        Assert.Contains("FAIL  tls       Tls:CertificateFile /nowhere.pem can't be used", output, StringComparison.Ordinal);
        Assert.Contains("Print:Timeout is '00:00:00'", output, StringComparison.Ordinal);
        Assert.Contains("Print:Browser is '/nowhere'", output, StringComparison.Ordinal);
        Assert.Contains("warn  pdf", output, StringComparison.Ordinal);
        Assert.Contains("FAIL  seeds", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ServerThatEncryptsAndKnowsUs_IsWell_AndGetsNoMail()
    {
        await using var server = await StartAsync();

        var line = await MailCheck.RunAsync(Options(server, password), Trust(server));

        Assert.Equal(CheckState.Ok, line.State);
        Assert.Contains("encrypted, signed in", line.Found, StringComparison.Ordinal);
        Assert.Empty(server.Mails());
    }

    [Fact]
    public async Task Mail_WrongPasswordOrUntrustedCertificate_Fails_AndSaysNoPassword()
    {
        await using var server = await StartAsync();

        var refused = await MailCheck.RunAsync(Options(server, "not-the-password"), Trust(server));
        var untrusted = await MailCheck.RunAsync(Options(server, password));

        Assert.Equal((CheckState.Fail, CheckState.Fail), (refused.State, untrusted.State));
        Assert.Contains("refuses the sign-in of reporting", refused.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-password", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("certificate", untrusted.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ServerWithoutEncryption_Fails()
    {
        await using var server = await SmtpCatch.StartAsync();
        var options = MailSamples.Options(server.Port);
        options.StartTls = true;

        Assert.Contains("does not offer STARTTLS", (await MailCheck.RunAsync(options)).Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_BeforeWhatWasBuilt_Fails()
    {
        var folder = new Program08.Functions.Hosts.Data.DataFolder(Path.Combine(Path.GetTempPath(), "p08-nowhere"));

        Assert.Equal(CheckState.Fail, ClockCheck.Run(folder, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)).State);
        Assert.Equal(CheckState.Ok, ClockCheck.Run(folder, DateTimeOffset.UtcNow).State);
        Assert.Equal(CheckState.Fail, (await AddressCheck.RunAsync("mail.example", DateTimeOffset.UtcNow)).State);
    }

    [Theory]
    [InlineData(90, "https://localhost", "Ok", "good for 89 days")]
    [InlineData(10, "https://localhost", "Warn", "ends in 9 days")]
    [InlineData(0, "https://localhost", "Fail", "only")]
    [InlineData(90, "https://bao-cao.example", "Fail", "not for bao-cao.example")]
    public void Certificate_IsJudgedByItsEndAndItsName(int days, string site, string expected, string words)
    {
        var folder = Directory.CreateTempSubdirectory("p08-certificate-");
        try
        {
            var now = DateTimeOffset.UtcNow;
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
            using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(days).AddMinutes(-1));
            var path = Path.Combine(folder.FullName, "site.pem");
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());

            var line = CertificateCheck.Run(new TlsOptions { CertificateFile = path }, site, now);

            Assert.Equal(expected, line.State.ToString());
            Assert.Contains(words, line.Found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Certificate_WithTheKeyOfAnother_Fails()
    {
        var folder = Directory.CreateTempSubdirectory("p08-certificate-");
        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
            var path = Path.Combine(folder.FullName, "site.pem");
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + other.ExportPkcs8PrivateKeyPem());

            var line = CertificateCheck.Run(new TlsOptions { CertificateFile = path }, "https://localhost", DateTimeOffset.UtcNow);

            Assert.Equal(CheckState.Fail, line.State);
            Assert.Contains("does not match", line.Found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Task<SmtpCatch> StartAsync() =>
        SmtpCatch.StartWithTlsAsync(["--user", "reporting", "--password-env", PasswordVariable], new Dictionary<string, string> { [PasswordVariable] = password });

    private static System.Net.Security.RemoteCertificateValidationCallback Trust(SmtpCatch server) =>
        (_, certificate, _, _) => certificate?.GetCertHashString(HashAlgorithmName.SHA256) == server.CertificateHash;

    private static MailOptions Options(SmtpCatch server, string password)
    {
        var options = MailSamples.Options(server.Port);
        (options.StartTls, options.UserName, options.Password) = (true, "reporting", password);
        return options;
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("p08-doctor-");
        try
        {
            await using var output = new StringWriter();
            return (await Doctor.RunAsync(StandaloneArguments.Read(["doctor", "--data", folder.FullName, .. settings])!, output), output.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
