using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Azure.Functions.Worker.Builder;
using Program08.Standalone.Hosting;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting.Edge;

/// <summary>Limits and time-outs, over real sockets.</summary>
public sealed class EdgeLimitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Headers_OverTheLimit_AreRefused()
    {
        await using var host = await StartAsync(("Http:MaximumHeaderBytes", "4096"));

        Assert.StartsWith("HTTP/1.1 200", await AskAsync(host, $"GET /whence HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: {new string('x', 3_500)}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await AskAsync(host, $"GET /whence HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: {new string('x', 5_000)}\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_ThatDoNotEndInTime_AreRefused()
    {
        await using var host = await StartAsync(("Http:HeadersTimeout", "00:00:01"));

        Assert.StartsWith("HTTP/1.1 408", await AskAsync(host, "GET /whence HTTP/1.1\r\nHost: a\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdleConnection_IsClosedAfterItsTime()
    {
        await using var host = await StartAsync(("Http:KeepAliveTimeout", "00:00:01"));

        Assert.StartsWith("HTTP/1.1 200", await AskAsync(host, "GET /whence HTTP/1.1\r\nHost: a\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_ThatComesTooSlowly_IsCutOff()
    {
        await using var host = await StartAsync(("Http:LeastBodyRate", "1000"));

        Assert.StartsWith("HTTP/1.1 408", await AskAsync(host, "POST /take HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nabc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_OverTheLimit_AreTurnedAway()
    {
        await using var host = await StartAsync(("Http:MaximumConnections", "1"));
        using var first = await ConnectAsync(host);
        await first.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /whence HTTP/1.1\r\nHost: a\r\n\r\n"));
        Assert.NotEqual(0, await first.GetStream().ReadAsync(new byte[100]));

        using var second = await ConnectAsync(host);

        Assert.Equal(0, await EndAsync(second));
    }

    [Fact]
    public void Settings_OutOfRange_StopTheStart_EachWithItsLine()
    {
        using var folder = new TestFolder();
        var builder = RunningHost.Prepare(folder, new LogBook(), typeof(EdgeFunctions));
        builder.ConfigureFunctionsWebApplication();
        (string Name, string Value)[] wrong =
        [
            ("Http:MaximumHeaderBytes", "10"), ("Http:MaximumConnections", "0"), ("Http:KeepAliveTimeout", "02:00:00"), ("Http:HeadersTimeout", "00:00:00"), ("Http:LeastBodyRate", "-1"),
            ("Proxy:KnownAddresses", "10.0.0.1, proxy.example"),
        ];
        foreach (var (name, value) in wrong)
        {
            builder.Configuration[name] = value;
        }

        var problems = Assert.Throws<FunctionSetupException>(builder.Build).Problems;

        Assert.Equal(wrong.Select(setting => setting.Name), problems.Select(problem => problem.Split(' ')[0]));
        Assert.All(problems, problem => Assert.Contains("accepted: ", problem, StringComparison.Ordinal));
    }

    private static Task<RunningHost> StartAsync(params (string Name, string? Value)[] settings) =>
        RunningHost.StartAsync("http://127.0.0.1:0", settings.ToDictionary(setting => setting.Name, setting => setting.Value), typeof(EdgeFunctions));

    private static async Task<TcpClient> ConnectAsync(RunningHost host)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Host.GetBaseAddress().Port);
        return client;
    }

    /// <returns>All that comes until the server closes the connection.</returns>
    private static async Task<string> AskAsync(RunningHost host, string request)
    {
        using var client = await ConnectAsync(host);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var patience = new CancellationTokenSource(Patience);
        using var answer = new StreamReader(client.GetStream());
        return await answer.ReadToEndAsync(patience.Token);
    }

    /// <returns>Bytes that came before the end; a reset counts as the end.</returns>
    private static async Task<int> EndAsync(TcpClient client)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await client.GetStream().ReadAsync(new byte[1], patience.Token);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
