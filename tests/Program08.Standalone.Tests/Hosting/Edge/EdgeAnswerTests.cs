using System.IO.Compression;
using System.Net;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting.Edge;

/// <summary>What is compressed, and whose word is taken for where a request came from.</summary>
public sealed class EdgeAnswerTests
{
    [Theory]
    [InlineData("/style", null, "br")]
    [InlineData("/style", "cross-site", "br")]
    [InlineData("/page", "same-origin", "br")]
    [InlineData("/page", "none", "br")]
    [InlineData("/page", "cross-site", "")]
    [InlineData("/page", "same-site", "")]
    [InlineData("/page", null, "")]
    [InlineData("/workbook", "same-origin", "")]
    public async Task Answer_IsCompressed_WhereNoOtherSiteCanMeasureIt(string path, string? from, string expected)
    {
        await using var host = await StartAsync();

        using var answer = await AskAsync(host, path, ("Accept-Encoding", "br, gzip"), ("Sec-Fetch-Site", from));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, string.Join(",", answer.Content.Headers.ContentEncoding));
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var plain = expected.Length > 0 ? new BrotliStream(body, CompressionMode.Decompress) : body;
        using var copy = new MemoryStream();
        await plain.CopyToAsync(copy);
        Assert.Equal(EdgeFunctions.Length, copy.Length);
    }

    [Fact]
    public async Task Compression_SwitchedOff_IsOff()
    {
        await using var host = await StartAsync(("Http:Compress", "false"));

        using var answer = await AskAsync(host, "/style", ("Accept-Encoding", "br, gzip"));

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("127.0.0.0/8, ::1", "https bao-cao.example 203.0.113.9")]
    [InlineData("127.0.0.1", "https bao-cao.example 203.0.113.9")]
    [InlineData("10.0.0.0/8", null)]
    [InlineData("", null)]
    public async Task ForwardedHeaders_AreTakenFromKnownProxiesOnly(string known, string? expected)
    {
        await using var host = await StartAsync(("Proxy:KnownAddresses", known));

        using var answer = await AskAsync(host, "/whence", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "bao-cao.example"), ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(expected ?? $"http {host.Client.BaseAddress!.Authority} 127.0.0.1", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ForwardedHeaders_OfSeveralProxies_AreFollowedToTheFirstStranger()
    {
        await using var host = await StartAsync(("Proxy:KnownAddresses", "127.0.0.1, 10.0.0.0/8"));

        using var answer = await AskAsync(host, "/whence", ("X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.1.2.3"));

        Assert.EndsWith(" 203.0.113.9", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<RunningHost> StartAsync(params (string Name, string? Value)[] settings) =>
        RunningHost.StartAsync("http://127.0.0.1:0", settings.ToDictionary(setting => setting.Name, setting => setting.Value), typeof(EdgeFunctions));

    private static async Task<HttpResponseMessage> AskAsync(RunningHost host, string path, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        return await host.Client.SendAsync(request);
    }
}
