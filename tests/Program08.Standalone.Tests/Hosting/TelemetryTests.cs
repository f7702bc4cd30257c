using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Export_ToACollector_HoldsRequestsTurnsAndMeasures_ButNoPaths()
    {
        await using var collector = await CollectorStandIn.StartAsync();
        await using (var host = await StartAsync(("Telemetry:OtlpEndpoint", collector.Address), ("Telemetry:OtlpHeaders", "X-Key=abc"), ("Telemetry:ServiceName", "site-of-a-test")))
        {
            using var nowhere = await host.GetAsync("/one-time-secret");
            await host.GetStringAsync("/whence?token=one-time-secret");
        }

        var (traces, measures) = (collector.At("/v1/traces"), collector.At("/v1/metrics"));
        foreach (var expected in new[] { "site-of-a-test", "Microsoft.AspNetCore", "GET Whence" })
        {
            Assert.Contains(expected, traces, StringComparison.Ordinal);
        }

        foreach (var expected in new[] { "site-of-a-test", "durable.queue.depth", "durable.commit.duration", "http.server.request.duration" })
        {
            Assert.Contains(expected, measures, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("one-time-secret", traces + measures, StringComparison.Ordinal);
        Assert.Equal(["abc"], collector.Keys);
    }

    [Fact]
    public async Task Export_ToACollectorThatIsAway_DisturbsNothing()
    {
        await using var host = await StartAsync(("Telemetry:OtlpEndpoint", "http://127.0.0.1:1"));

        Assert.StartsWith("http ", await host.GetStringAsync("/whence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_IsOffUnlessAskedFor()
    {
        await using var host = await StartAsync();

        Assert.DoesNotContain(host.Host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service is Program08.Standalone.Hosting.Telemetry.TelemetryExport);
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint", "collector:4318")]
    [InlineData("Telemetry:OtlpProtocol", "carrier pigeon")]
    [InlineData("Telemetry:ServiceName", "")]
    [InlineData("Engine:KeepFinished", "-1")]
    public async Task Setting_NotAccepted_StopsTheStartWithItsName(string name, string value)
    {
        var problem = await Assert.ThrowsAsync<FunctionSetupException>(() => StartAsync((name, value)));

        Assert.StartsWith(name + " is ", Assert.Single(problem.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("400", 400)]
    public async Task KeepFinished_IsTheEngines(string days, int? expected)
    {
        await using var host = await StartAsync(("Engine:KeepFinished", days));

        Assert.Equal(expected, host.Get<DurableEngineOptions>().KeepFinished?.TotalDays);
    }

    [Fact]
    public async Task JsonLog_IsOneObjectALine_WithEventIdAndScope()
    {
        var console = Console.Out;
        await using var written = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(written));
        try
        {
            await using var host = await StartAsync(("Telemetry:JsonLog", "true"));
            var logger = host.Get<ILoggerFactory>().CreateLogger("Test");
            using (logger.BeginScope("RequestId:{RequestId}", "r-1"))
            {
                logger.Log(LogLevel.Warning, new EventId(4711), "said {What}", "so");
            }
        }
        finally
        {
            Console.SetOut(console);
        }

        var line = Assert.Single(written.ToString().Split('\n'), text => text.Contains("4711", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(line);
        Assert.Equal("said so", json.RootElement.GetProperty("Message").GetString());
        Assert.Contains("r-1", json.RootElement.GetProperty("Scopes").GetRawText(), StringComparison.Ordinal);
    }

    private static Task<RunningHost> StartAsync(params (string Name, string? Value)[] settings) =>
        RunningHost.StartAsync("http://127.0.0.1:0", settings.ToDictionary(setting => setting.Name, setting => setting.Value), typeof(EdgeFunctions));
}
