using System.Net;
using System.Text.Json;
using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>Programs get problem details, people a page; both tell the same.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("GET", "/khong-co-trang-nay", HttpStatusCode.NotFound)]
    [InlineData("POST", "/dang-xuat", HttpStatusCode.BadRequest)]
    public async Task Refusal_ForAProgram_IsProblemDetails(string method, string address, HttpStatusCode expected)
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var program = site.Browser();

        using var answer = await program.SendAsync(new HttpMethod(method), address, ("Accept", "application/json"), ("X-Request-Id", "p-1"));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((int)expected, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("p-1", problem.RootElement.GetProperty("requestId").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*/*")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    [InlineData("application/json, text/html")]
    public async Task Refusal_ForAPerson_IsAPage(string accept)
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();

        using var answer = await browser.SendAsync(HttpMethod.Post, "/dang-xuat", ("Accept", accept));

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Yêu cầu chưa được thực hiện", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_LargerThanAnyoneTypes_IsRefusedBeforeItIsRead()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();

        var taken = await browser.PostAsync("/dang-nhap", "/dang-nhap", ("email", "a@b.example"), ("password", new string('x', 60_000)));
        using var large = new FormUrlEncodedContent([new("email", "a@b.example"), new("password", new string('x', 1_100_000))]);
        var refused = await browser.PostContentAsync("/dang-nhap", large, isPatient: true);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
    }

    [Fact]
    public async Task SecureSite_AsksBrowsersToStaySecure_AndItsSessionsToo()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Program08:BaseAddress", "https://site.example"));
        using var browser = site.Browser();
        var link = $"/thiet-lap/{await site.AdministratorLinkAsync()}";
        var token = SiteClient.TokenOf((await browser.GetAsync(link)).Html);
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("name", "Quản trị"), new("email", "quan-tri@so.example"),
            new("password", "bốn mùa hoa sữa 8"), new("passwordAgain", "bốn mùa hoa sữa 8"),
        ]);

        using var answer = await browser.SendFormAsync(link, form);

        Assert.Equal(["max-age=31536000; includeSubDomains"], answer.Headers.GetValues("Strict-Transport-Security"));

        // What browsers ask of the prefix, or they drop the cookie.
        var session = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-p08-session=", StringComparison.Ordinal));
        Assert.Matches("(?i); path=/; secure; .*httponly", session);
        Assert.DoesNotMatch("(?i)domain=", session);
    }

    [Fact]
    public async Task PlainSite_DoesNotAskForEncryption()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();

        using var answer = await browser.SendAsync(HttpMethod.Get, "/dang-nhap");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }
}
