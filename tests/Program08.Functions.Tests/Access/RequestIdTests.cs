using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>What a person reads on an error page is what stands in the answer's header and in the log.</summary>
public sealed class RequestIdTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    [Theory]
    [InlineData("X-Request-Id", "proxy-7.Gate_12", "proxy-7.Gate_12")]
    [InlineData("traceparent", $"00-{Trace}-b7ad6b7169203331-01", Trace)]
    public async Task Id_OfTheCaller_IsKept(string header, string sent, string expected)
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();

        using var answer = await browser.SendAsync(HttpMethod.Get, "/khong-co-trang-nay", (header, sent));

        Assert.Equal(expected, IdOf(answer));
        Assert.Contains($"<code>{expected}</code>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("a;b=c")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task Id_ThatIsNotPlain_IsReplaced(string sent)
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();

        using var first = await browser.SendAsync(HttpMethod.Get, "/dang-nhap", ("X-Request-Id", sent));
        using var second = await browser.SendAsync(HttpMethod.Get, "/dang-nhap", ("X-Request-Id", sent));

        Assert.DoesNotContain(sent, new[] { IdOf(first), IdOf(second) });
        Assert.NotEmpty(IdOf(first));
        Assert.NotEqual(IdOf(first), IdOf(second));
    }

    [Fact]
    public async Task Id_StandsWithEveryLineThatTheRequestLogged_AndNoPathDoes()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();
        var token = await site.AdministratorLinkAsync();

        using var answer = await browser.SendAsync(HttpMethod.Post, $"/thiet-lap/{token}", ("X-Request-Id", "abc-1"));

        Assert.Equal(["abc-1"], site.Log.RequestsOf(1202));
        Assert.DoesNotContain(token, Assert.Single(site.Log.Of(1202)), StringComparison.Ordinal);
    }

    private static string IdOf(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("X-Request-Id"));
}
