using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Azure.Functions.Worker.Builder;
using Program08.Standalone.Hosting;
using Program08.Standalone.Hosting.Edge;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting.Edge;

public sealed class TlsTests : IDisposable
{
    private const string AnyPort = "https://127.0.0.1:0";
    private readonly TestFolder folder = new();
    private readonly Certificates certificates = new();

    private string CertificatePath => Path.Combine(folder.Path, "site.pem");

    private string KeyPath => Path.Combine(folder.Path, "site.key");

    [Fact]
    public async Task Pem_IsServed_WithItsIntermediateCertificate()
    {
        using var own = certificates.Issue(1);
        Write(own);
        await using var host = await StartAsync();

        var (certificate, chain) = await GreetAsync(host);

        Assert.Equal(own.Thumbprint, certificate);
        Assert.Contains(certificates.Intermediate.Thumbprint, chain);
    }

    [Fact]
    public async Task Pkcs12_IsServed_AndAnsweredOverTls()
    {
        using var own = certificates.Issue(1);
        var path = Path.Combine(folder.Path, "site.pfx");
        await File.WriteAllBytesAsync(path, certificates.Pkcs12(own, "bí mật"));
        await using var host = await RunningHost.StartAsync(
            AnyPort, new Dictionary<string, string?> { ["Tls:CertificateFile"] = path, ["Tls:Password"] = "bí mật" }, typeof(EdgeFunctions));
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == own.Thumbprint } });

        var answer = await client.GetStringAsync(new Uri(host.Host.GetBaseAddress(), "/whence"));

        Assert.StartsWith("https ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenewedFile_IsServedFromTheNextConnectionOn_AndABrokenOneNever()
    {
        using var first = certificates.Issue(1);
        using var second = certificates.Issue(2);
        Write(first);
        await using var host = await StartAsync();
        Assert.Equal(first.Thumbprint, (await GreetAsync(host)).Certificate);

        // Half a renewal: the certificate is new, its key is not there yet.
        File.WriteAllText(CertificatePath, certificates.Pem(second));
        Assert.Equal(first.Thumbprint, (await GreetAsync(host)).Certificate);
        Assert.Equal(first.Thumbprint, (await GreetAsync(host)).Certificate);
        Assert.Single(host.Log.Lines, line => line.EventId == 221);

        Write(second);
        Assert.Equal(second.Thumbprint, (await GreetAsync(host)).Certificate);
        Assert.Single(host.Log.Lines, line => line.EventId == 220);
    }

    [Fact]
    public async Task RenewedFile_BehindALinkToAFolder_IsServed()
    {
        using var first = certificates.Issue(1);
        using var second = certificates.Issue(2);
        foreach (var (name, certificate) in new[] { ("old", first), ("new", second) })
        {
            var place = Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;
            File.WriteAllText(Path.Combine(place, "site.pem"), certificates.Pem(certificate) + Certificates.Key(certificate));
        }

        var current = Path.Combine(folder.Path, "current");
        Directory.CreateSymbolicLink(current, Path.Combine(folder.Path, "old"));
        File.CreateSymbolicLink(CertificatePath, Path.Combine(current, "site.pem"));
        await using var host = await RunningHost.StartAsync(AnyPort, new Dictionary<string, string?> { ["Tls:CertificateFile"] = CertificatePath }, typeof(EdgeFunctions));
        Assert.Equal(first.Thumbprint, (await GreetAsync(host)).Certificate);

        Directory.Delete(current);
        Directory.CreateSymbolicLink(current, Path.Combine(folder.Path, "new"));

        Assert.Equal(second.Thumbprint, (await GreetAsync(host)).Certificate);
    }

    [Fact]
    public void Key_OfAnotherCertificate_StopsTheStartWithItsName()
    {
        using var own = certificates.Issue(1);
        using var other = certificates.Issue(2);
        Write(own);
        File.WriteAllText(KeyPath, Certificates.Key(other));

        var problem = Assert.Throws<FunctionSetupException>(() => Prepare(AnyPort, Settings()).Build());

        Assert.StartsWith($"Tls:CertificateFile {CertificatePath} with {KeyPath} can't be used: ", Assert.Single(problem.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1:0", "", "urls holds https://127.0.0.1:0, but there is no certificate")]
    [InlineData("http://127.0.0.1:0", "/nowhere/site.pem", "Tls:CertificateFile is /nowhere/site.pem, but no address in urls begins with https://")]
    [InlineData("https://127.0.0.1:0", "/nowhere/site.pem", "Tls:CertificateFile /nowhere/site.pem can't be used: ")]
    public void Address_ThatDoesNotFitTheCertificate_StopsTheStart(string urls, string certificate, string expected)
    {
        var problem = Assert.Throws<FunctionSetupException>(() => Prepare(urls, new Dictionary<string, string?> { ["Tls:CertificateFile"] = certificate }).Build());

        Assert.StartsWith(expected, Assert.Single(problem.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainRequest_FromElsewhere_IsSentToTls_AndAMonitorHereIsNot()
    {
        using var own = certificates.Issue(1);
        Write(own);
        var port = FreePort();
        await using var host = await RunningHost.StartAsync($"http://127.0.0.1:0;https://127.0.0.1:{port}", Settings(), typeof(EdgeFunctions));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/whence?a=b", UriKind.Relative));
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Host = "bao-cao.example";

        using var sent = await host.Client.SendAsync(request);
        using var stayed = await host.GetAsync("/whence");

        Assert.Equal(HttpStatusCode.PermanentRedirect, sent.StatusCode);
        Assert.Equal($"https://bao-cao.example:{port}/whence?a=b", sent.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, stayed.StatusCode);
    }

    public void Dispose()
    {
        certificates.Dispose();
        folder.Dispose();
    }

    private Dictionary<string, string?> Settings() => new() { ["Tls:CertificateFile"] = CertificatePath, ["Tls:KeyFile"] = KeyPath };

    private Task<RunningHost> StartAsync() => RunningHost.StartAsync(AnyPort, Settings(), typeof(EdgeFunctions));

    private FunctionsApplicationBuilder Prepare(string urls, Dictionary<string, string?> settings)
    {
        var builder = RunningHost.Prepare(folder, new LogBook(), typeof(EdgeFunctions));
        builder.ConfigureFunctionsWebApplication();
        builder.UseStandalone(options => options.Urls = urls);
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        return builder;
    }

    private void Write(X509Certificate2 own)
    {
        File.WriteAllText(CertificatePath, certificates.Pem(own));
        File.WriteAllText(KeyPath, Certificates.Key(own));
    }

    /// <returns>What the server shows of itself to a client that knows the root only.</returns>
    private async Task<(string Certificate, IReadOnlyList<string> Chain)> GreetAsync(RunningHost host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Host.GetBaseAddress().Port);
        List<string> chain = [];
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(certificates.Root);
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            CertificateChainPolicy = policy,
            RemoteCertificateValidationCallback = (_, _, known, errors) =>
            {
                chain.AddRange(known!.ChainElements.Select(element => element.Certificate.Thumbprint));
                return errors == SslPolicyErrors.None;
            },
        });
        return (tls.RemoteCertificate!.GetCertHashString(), chain);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
