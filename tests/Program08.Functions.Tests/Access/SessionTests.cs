using System.Net;
using Program08.Functions.Access;
using Program08.Functions.Tests.Site;
using Program08.Standalone.Hosting;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>Sessions end on the server: by signing out, from elsewhere, by an administrator, by their age; whatever a copied cookie says.</summary>
public sealed class SessionTests
{
    private const string Page = "/phien-dang-nhap";

    [Fact]
    public async Task CopiedCookie_OpensNothingAfterTheSignOut()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        await Town.PlanAsync(site, "008");
        using var owner = site.Browser();
        var token = SiteClient.TokenOf((await owner.GetAsync("/dang-nhap")).Html);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("email", "reader@so.example"), new("password", Town.Password)]);
        using var signedIn = await owner.SendFormAsync("/dang-nhap", form);
        var copied = signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("p08-session=", StringComparison.Ordinal)).Split(';')[0];
        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Host.GetBaseAddress() };
        thief.DefaultRequestHeaders.Add("Cookie", copied);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));

        (await owner.PostAsync("/", "/dang-xuat")).MustGoTo("/dang-nhap");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief));
    }

    [Fact]
    public async Task OwnSessions_AreListed_AndEndedElsewhereOrEverywhere()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var first = await town.SignedInAsync("reader");
        using var second = await town.SignedInAsync("reader");
        using var third = await town.SignedInAsync("reader");
        var sessions = town.Get<Sessions>();
        Assert.Equal(3, sessions.OpenOf(await PersonAsync(town)).Count);
        Assert.Contains("phiên này", (await first.GetAsync(Page)).Text, StringComparison.Ordinal);

        var ended = (await PersonAsync(town)).Sessions![1].Id;
        (await first.PostAsync(Page, Page, ("session", ended))).MustGoTo(Page);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/")).Status);
        (await second.GetAsync("/")).MustGoTo("/dang-nhap");
        Assert.Equal(HttpStatusCode.OK, (await third.GetAsync("/")).Status);

        (await first.PostAsync(Page, Page, ("session", "others"))).MustGoTo(Page);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/")).Status);
        (await third.GetAsync("/")).MustGoTo("/dang-nhap");

        await third.SignInAsync("reader@so.example", Town.Password);
        (await first.PostAsync(Page, Page, ("session", "all"))).MustGoTo("/dang-nhap");
        (await first.GetAsync("/")).MustGoTo("/dang-nhap");
        (await third.GetAsync("/")).MustGoTo("/dang-nhap");
    }

    [Fact]
    public async Task WhoWorksOn_SignsInAgainAfterTwelveHours_AndTheListSaysWhenTheyWereSeen()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var browser = await town.SignedInAsync("reader");
        var begun = site.Time.GetUtcNow();

        await site.ToAsync(Before.AddMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
        Assert.Equal(begun, Assert.Single((await PersonAsync(town)).Sessions!).SeenAt);
        for (var hour = 1; hour < 12; hour++)
        {
            await site.ToAsync(Before.AddHours(hour));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
        }

        Assert.Equal(begun.AddHours(11), Assert.Single((await PersonAsync(town)).Sessions!).SeenAt);
        await site.ToAsync(Before.AddHours(12));
        (await browser.GetAsync("/")).MustGoTo("/dang-nhap");
    }

    [Fact]
    public async Task Administrator_EndsSomebodysSessions_ButNotTheirOwn()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        using var administrator = await town.SignedInAsync("administrator");
        using var reader = await town.SignedInAsync("reader");
        Assert.Contains("/quan-tri/nguoi-dung/reader/dang-xuat", (await administrator.GetAsync("/quan-tri/nguoi-dung")).Html, StringComparison.Ordinal);

        (await administrator.PostAsync("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/reader/dang-xuat")).MustGoTo("/quan-tri/nguoi-dung");

        (await reader.GetAsync("/")).MustGoTo("/dang-nhap");
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/administrator/dang-xuat")).Status);
        Assert.Contains(await town.Get<CycleRecords>().Book.ReadHistoryAsync(PeopleRecords.Partition, PeopleRecords.Subject), entry => entry is { Action: "SessionsEnded", By: "administrator" });
    }

    [Fact]
    public async Task OfManySessions_TheLongestUnusedMakesRoom()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        var sessions = town.Get<Sessions>();
        var stamp = (await PersonAsync(town)).SecurityStamp;
        var first = await sessions.BeginAsync("reader", stamp, null, "Chrome trên Windows", default);
        await site.ToAsync(Before.AddMinutes(1));
        for (var count = 0; count < 30; count++)
        {
            await sessions.BeginAsync("reader", stamp, null, "Chrome trên Windows", default);
        }

        var open = sessions.OpenOf(await PersonAsync(town));
        Assert.Equal((30, false), (open.Count, open.Any(session => session.Id == first)));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0", "Edge trên Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari trên iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36", "Chrome trên Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox trên Linux")]
    [InlineData("<b>curl</b>", "Trình duyệt khác")]
    [InlineData(null, "Trình duyệt khác")]
    public void Browser_IsCalledAsItsOwnerWould(string? userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));

    private static async Task<PersonRecord> PersonAsync(Town town) => (await town.Get<PeopleRecords>().FindAsync("reader"))!;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
        return answer.StatusCode;
    }
}
