using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Logging;
using Program08.Functions.Hosts;

namespace Program08.Functions.Tests.Access;

/// <summary>A wrong setting stops the start with one line: which, what was found, what is accepted.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Program08:BaseAddress", "bao-cao.example")]
    [InlineData("Program08:BaseAddress", "ftp://bao-cao.example")]
    [InlineData("Program08:BaseAddress", "https://bao-cao.example/duong/dan")]
    [InlineData("Program08:MaximumUploadBytes", "1023")]
    [InlineData("Program08:MaximumUploadBytes", "99614721")]
    [InlineData("Program08:MaximumUploadBytes", "20 MB")]
    [InlineData("Program08:LinkLifetime", "00:04:59")]
    [InlineData("Program08:MailRetryAfter", "01:00:01")]
    [InlineData("Program08:SessionMaximum", "00:14:59")]
    [InlineData("Program08:SecondFactorFor", "approver, boss")]
    [InlineData("Program08:PaperObjectionDays", "11")]
    [InlineData("Mail:Mode", "pigeon")]
    [InlineData("Mail:FromAddress", "nobody")]
    [InlineData("Limits:Posts", "-1")]
    [InlineData("Limits:Posts", "many")]
    [InlineData("Http:MaximumConnections", "0")]
    [InlineData("Http:KeepAliveTimeout", "soon")]
    [InlineData("Proxy:KnownAddresses", "proxy.example")]
    [InlineData("Tls:CertificateFile", "/khong-co/trang.pem")]
    [InlineData("Engine:KeepFinished", "-1")]
    [InlineData("Telemetry:OtlpEndpoint", "collector")]
    public async Task WrongSetting_IsNamedInOneLine(string setting, string found)
    {
        var line = await ExplainAsync(setting, found);

        Assert.NotNull(line);
        Assert.DoesNotContain('\n', line);
        Assert.Contains(setting, line, StringComparison.Ordinal);
        Assert.Contains(found, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Program08:BaseAddress", "https://bao-cao.example")]
    [InlineData("Program08:MaximumUploadBytes", "1024")]
    [InlineData("Program08:MaximumUploadBytes", "99614720")]
    public async Task RightSetting_Starts(string setting, string found) => Assert.Null(await ExplainAsync(setting, found));

    [Fact]
    public async Task MissingSeeds_AreNamedInOneLine()
    {
        var line = await ExplainAsync("Program08:SeedsFolder", "/khong-co");

        Assert.Contains("/khong-co", line, StringComparison.Ordinal);
    }

    /// <summary>Starts as the entry point does; what it prints when it can't.</summary>
    private static async Task<string?> ExplainAsync(string setting, string found)
    {
        var folder = Directory.CreateTempSubdirectory("p08-settings-");
        try
        {
            var builder = FunctionsApplication.CreateBuilder([$"--{setting}={found}"]);
            StandaloneSetup.Configure(builder, folder.FullName, "http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            using var host = builder.Build();
            await StandaloneSetup.PrepareAsync(host);
            await host.StartAsync();
            await host.StopAsync();
            return null;
        }
        catch (Exception problem) when (StandaloneSetup.Explain(problem) is { } line)
        {
            return line;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
