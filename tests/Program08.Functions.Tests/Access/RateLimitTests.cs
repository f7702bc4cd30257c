using System.Net;
using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

public sealed class RateLimitTests
{
    private const string Unit = "/don-vi/ct08/2023/008";

    [Fact]
    public async Task SignIns_TooManyFromOneAddress_WaitForAMinuteAtMost()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Limits:SignIns", "2"));
        using var browser = site.Browser();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync("/dang-nhap", "/dang-nhap", ("email", $"{attempt}@b.example"), ("password", "x"))).Status);
        }

        using var answer = await browser.SendAsync(HttpMethod.Post, "/dang-nhap");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Thao tác quá nhanh", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/dang-nhap")).Status);
        Assert.Single(site.Log.Of(1207));
    }

    [Fact]
    public async Task Uploads_TooManyFromOnePerson_AreRefused_AndTheirFormsAreNot()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Limits:Uploads", "1"));
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        using var browser = await town.SignedInAsync("reporter-008");
        using var neighbour = await town.SignedInAsync("reporter-001");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.UploadAsync(Unit, $"{Unit}/tai-len", "a.xlsx", [])).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.UploadAsync(Unit, $"{Unit}/tai-len", "a.xlsx", [])).Status);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await neighbour.UploadAsync("/don-vi/ct08/2023/001", "/don-vi/ct08/2023/001/tai-len", "a.xlsx", [])).Status);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await browser.PostAsync(Unit, "/dang-xuat")).Status);
    }

    [Fact]
    public async Task Posts_TooManyFromOnePerson_AreRefused()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Limits:Posts", "1"));
        var town = await Town.PlanAsync(site, "008");
        using var coordinator = await town.SignedInAsync("coordinator");

        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await coordinator.PostAsync("/dieu-phoi/lap-dot", "/dieu-phoi/lap-dot")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await coordinator.PostAsync("/dieu-phoi/lap-dot", "/dieu-phoi/lap-dot")).Status);
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:9:9:9:9", "2001:db8:1:2::")]
    public void Network_OfAnAddress_IsWhatOneCallerHas(string address, string expected) => Assert.Equal(expected, RateLimits.NetworkOf(IPAddress.Parse(address)));

    [Fact]
    public void Limits_OutOfRange_AreNamed()
    {
        var result = new RateLimitOptionsCheck().Validate(null, new RateLimitOptions { SignIns = -1, Posts = 100_001 });

        Assert.Equal(["Limits:SignIns is -1; accepted: 0 (no limit) to 100000 a minute.", "Limits:Posts is 100001; accepted: 0 (no limit) to 100000 a minute."], result.Failures!);
        Assert.Equal(ValidateOptionsResult.Success, new RateLimitOptionsCheck().Validate(null, new RateLimitOptions()));
    }
}
