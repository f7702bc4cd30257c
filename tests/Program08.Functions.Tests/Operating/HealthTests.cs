using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Program08.Functions.Hosts;
using Program08.Functions.Mailing;
using Program08.Functions.Operating;
using Program08.Functions.Tests.Mailing;
using Program08.Functions.Tests.Site;

namespace Program08.Functions.Tests.Operating;

public sealed class HealthTests
{
    private static readonly DateTime Start = new(2024, 1, 2, 9, 0, 0, DateTimeKind.Unspecified);
    private static readonly string[] EveryCheck = ["database", "disk", "engine", "mail", "sweeper"];

    [Fact]
    public async Task Site_ThatServes_IsLiveAndReady_ForAnybody()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var anybody = site.Browser();

        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync("/suc-khoe/song")).Status);
        var answer = await anybody.GetAsync("/suc-khoe/san-sang");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var json = JsonDocument.Parse(answer.Html);
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(EveryCheck, json.RootElement.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Site_WithoutSweepsForLong_IsNotReady_AndIsAgainAfterTheNext()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var monitor = site.Browser();
        Assert.Equal(HttpStatusCode.OK, (await monitor.GetAsync("/suc-khoe/san-sang")).Status);
        site.Time.SetUtcNow(site.Time.GetUtcNow().AddMinutes(16));

        var late = await monitor.GetAsync("/suc-khoe/san-sang");
        await site.ToAsync(Start.AddMinutes(17));
        var mended = await monitor.GetAsync("/suc-khoe/san-sang");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.Status);
        Assert.Contains("no run yet since the start", late.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, mended.Status);
    }

    [Fact]
    public async Task Probe_ThatThrows_IsAFailure_AndIsAskedOnceInAWhile()
    {
        var time = new Standalone.Engine.SimulatedTime(SimulatedSite.Local(Start));
        var probe = new BrokenProbe();
        using var readiness = new Readiness([probe], time, NullLogger<Readiness>.Instance);

        var finding = Assert.Single(await readiness.CheckAsync(CancellationToken.None));
        await readiness.CheckAsync(CancellationToken.None);
        Assert.Equal(1, probe.Asked);
        time.SetUtcNow(time.GetUtcNow().AddSeconds(6));
        await readiness.CheckAsync(CancellationToken.None);

        Assert.Equal(2, probe.Asked);
        Assert.Equal(HealthState.Fail, finding.State);
        Assert.DoesNotContain("secret", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ThatTheServerDoesNotTake_Warns_WithoutNamingIt()
    {
        var options = MailSamples.Options(1);
        var watch = new MailWatch(new SmtpMailSender(options), TimeProvider.System);
        Assert.Equal(HealthState.Ok, (await watch.CheckAsync(CancellationToken.None)).State);

        Assert.IsType<MailDelivery.Unavailable>(await watch.SendAsync(MailSamples.Reminder));

        var finding = await watch.CheckAsync(CancellationToken.None);
        Assert.Equal(HealthState.Warn, finding.State);
        Assert.DoesNotContain(options.Host, finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_ForABrowser_IsAPageThatSaysWhyAndWhatToDo()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var browser = site.Browser();
        using var well = await browser.SendAsync(HttpMethod.Get, "/suc-khoe/san-sang", ("Accept", "text/html"));
        site.Time.SetUtcNow(site.Time.GetUtcNow().AddMinutes(16));

        using var ill = await browser.SendAsync(HttpMethod.Get, "/suc-khoe/san-sang", ("Accept", "text/html"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (well.StatusCode, ill.StatusCode));
        Assert.Contains("Hệ thống sẵn sàng", WebUtility.HtmlDecode(await well.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var text = WebUtility.HtmlDecode(await ill.Content.ReadAsStringAsync());
        Assert.Contains("Hệ thống chưa sẵn sàng", text, StringComparison.Ordinal);
        Assert.Contains("Việc định kỳ: chưa chạy lần nào", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Engine_ThatLeavesWhatIsDue_IsNotReady()
    {
        var time = new Standalone.Engine.SimulatedTime(SimulatedSite.Local(Start));
        DateTimeOffset? due = time.GetUtcNow().AddMinutes(-1);
        var probe = new EngineProbe(() => due, time);

        Assert.Equal(HealthState.Ok, (await probe.CheckAsync(CancellationToken.None)).State);
        due = time.GetUtcNow().AddMinutes(-3);
        Assert.Equal(HealthState.Fail, (await probe.CheckAsync(CancellationToken.None)).State);
        due = null;
        Assert.Equal(HealthState.Ok, (await probe.CheckAsync(CancellationToken.None)).State);
    }

    private sealed class BrokenProbe : IHealthProbe
    {
        public int Asked { get; private set; }

        public string Name => "broken";

        public Task<HealthFinding> CheckAsync(CancellationToken cancellation)
        {
            Asked++;
            throw new IOException("secret place");
        }
    }
}
