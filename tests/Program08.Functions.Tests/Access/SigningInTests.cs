using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Access;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>Sign-in, one-time links and the end of sessions, through the pages.</summary>
public sealed class SigningInTests
{
    private const string NewPassword = "một câu khác hẳn câu đầu 2025";

    [Fact]
    public async Task TenWrongPasswords_LockForFiveMinutesOfTheSitesClock()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        await Town.PlanAsync(site, "008");
        using var browser = site.Browser();
        for (var guess = 0; guess < 9; guess++)
        {
            Assert.DoesNotContain("5 phút", (await SignInAsync(browser, "coordinator@so.example", $"sai {guess}")).Text, StringComparison.Ordinal);
        }

        Assert.Contains("5 phút", (await SignInAsync(browser, "coordinator@so.example", "sai 9")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(browser, "coordinator@so.example", Town.Password)).Status);
        await site.ToAsync(Before.AddMinutes(5).AddSeconds(-1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(browser, "coordinator@so.example", Town.Password)).Status);
        await site.ToAsync(Before.AddMinutes(5));
        (await SignInAsync(browser, "coordinator@so.example", Town.Password)).MustGoTo("/");
    }

    [Fact]
    public async Task RightPassword_ForgivesTheWrongOnesBefore()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var browser = site.Browser();
        await SignInAsync(browser, "reader@so.example", "sai");
        Assert.Equal(1, (await town.Get<PeopleRecords>().FindAsync("reader"))?.AccessFailedCount);

        (await SignInAsync(browser, "reader@so.example", Town.Password)).MustGoTo("/");

        Assert.Equal(0, (await town.Get<PeopleRecords>().FindAsync("reader"))?.AccessFailedCount);
    }

    [Fact]
    public async Task SignIns_StandInTheLog_ByPerson_WithoutWhatWasTyped()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        await Town.PlanAsync(site, "008");
        using var browser = site.Browser();
        await SignInAsync(browser, "reader@so.example", "sai");
        await SignInAsync(browser, "mat-khau-go-nham-o@so.example", "sai");
        (await SignInAsync(browser, "reader@so.example", Town.Password)).MustGoTo("/");

        Assert.Equal(["A sign-in was refused: wrong password (person: reader).", "A sign-in was refused: unknown address (person: -)."], site.Log.Of(1216));
        Assert.Equal(["Person reader signed in."], site.Log.Of(1215));

        (await browser.PostAsync("/", "/dang-xuat")).MustGoTo("/dang-nhap");
        Assert.Equal(["Person reader signed out."], site.Log.Of(1217));
    }

    [Fact]
    public async Task GuessesMadeAtTheSameMoment_AreAllCounted()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            await using var scope = site.Host.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            await users.AccessFailedAsync(await users.FindByIdAsync("reader") ?? throw new InvalidOperationException());
        })));

        Assert.Equal(site.Time.GetUtcNow().AddMinutes(5), (await town.Get<PeopleRecords>().FindAsync("reader"))?.LockoutEnd);
    }

    [Fact]
    public async Task UnknownAddress_IsAnsweredLikeAWrongPassword()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        await Town.PlanAsync(site, "008");
        using var browser = site.Browser();

        var wrong = await SignInAsync(browser, "reader@so.example", "sai");
        var unknown = await SignInAsync(browser, "nobody@so.example", "sai");

        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(Comparable(wrong, "reader@so.example"), Comparable(unknown, "nobody@so.example"));
    }

    [Fact]
    public async Task ReturnAddress_StaysOnThisSite()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        await Town.PlanAsync(site, "008");
        (string ReturnUrl, string Expected)[] table =
        [
            ("//evil.example", "/"), ("/\\evil.example", "/"), ("https://evil.example/", "/"), ("javascript:alert(1)", "/"), ("/\t/evil.example", "/"), ("", "/"), ("/dieu-phoi/ct08/2023", "/dieu-phoi/ct08/2023"),
        ];
        foreach (var (returnUrl, expected) in table)
        {
            using var browser = site.Browser();
            var answer = await browser.PostAsync("/dang-nhap", "/dang-nhap", ("email", "coordinator@so.example"), ("password", Town.Password), ("returnUrl", returnUrl));

            Assert.Equal((returnUrl, HttpStatusCode.Redirect, expected), (returnUrl, answer.Status, answer.Location));
            Assert.Equal((returnUrl, expected), (returnUrl, (await browser.GetAsync($"/dang-nhap?returnUrl={Uri.EscapeDataString(returnUrl)}")).Location));
        }
    }

    [Fact]
    public async Task OneTimeLink_IsGoneWhenUsedAndWhenExpired()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        await Town.PlanAsync(site, "008");
        using var browser = site.Browser();
        var (used, expired) = (await InviteAsync(site, "reader"), await InviteAsync(site, "reader"));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(used)).Status);
        (await SetUpAsync(browser, used)).MustGoTo("/");
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(used)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await SetUpAsync(browser, used, from: "/")).Status);

        await site.ToAsync(Before.AddDays(7).AddSeconds(-1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(expired)).Status);
        await site.ToAsync(Before.AddDays(7));
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(expired)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await SetUpAsync(browser, expired, from: "/dang-nhap")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync("/thiet-lap/khong-co")).Status);
    }

    [Fact]
    public async Task NewPassword_EndsOtherSessionsAndTheOldPassword()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var other = await town.SignedInAsync("coordinator");
        using var own = site.Browser();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/")).Status);

        var link = await InviteAsync(site, "coordinator");
        (await own.PostAsync(link, link, ("password", NewPassword), ("passwordAgain", NewPassword))).MustGoTo("/");

        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/")).Status);
        (await other.GetAsync("/")).MustGoTo("/dang-nhap");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(other, "coordinator@so.example", Town.Password)).Status);
        (await SignInAsync(other, "coordinator@so.example", NewPassword)).MustGoTo("/");
    }

    [Fact]
    public async Task OwnPassword_ChangesWithThePresentOne_AndEndsOtherSessions()
    {
        const string page = "/doi-mat-khau";
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var other = await town.SignedInAsync("coordinator");
        using var own = await town.SignedInAsync("coordinator");
        (string Current, string Next, string Again, string Words)[] refused =
        [
            ("sai", NewPassword, NewPassword, "Mật khẩu đang dùng chưa đúng"), (Town.Password, NewPassword, "khác", "Hai lần nhập mật khẩu chưa giống nhau"), (Town.Password, "ngắn", "ngắn", "cần ít nhất"),
        ];
        foreach (var (current, next, again, words) in refused)
        {
            var answer = await own.PostAsync(page, page, ("current", current), ("password", next), ("passwordAgain", again));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/")).Status);
        (await own.PostAsync(page, page, ("current", Town.Password), ("password", NewPassword), ("passwordAgain", NewPassword))).MustGoTo("/?");

        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/")).Status);
        (await other.GetAsync("/")).MustGoTo("/dang-nhap");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(other, "coordinator@so.example", Town.Password)).Status);
        (await SignInAsync(other, "coordinator@so.example", NewPassword)).MustGoTo("/");
    }

    [Fact]
    public async Task PasswordsThatAreTriedFirst_AreRefused_WithAndWithoutMarks()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await using var scope = site.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        await town.AddAsync("nguyen-van-dau", new Grant(Role.Reporter, "008"));
        var person = (await users.FindByIdAsync("nguyen-van-dau"))!;
        string[] refused =
        [
            "iloveyou1234", "qwertyuiop123", "Passw0rdPassw0rd", "football basketball", "trustno1trustno1", "anh yêu em 2024", "mật khẩu 123456", "Quận Hoàng Mai 2024", "hoangmai hoangmai", "chương trình 08 hà nội", "nguyen van dau 1",
        ];
        string[] taken = [Town.Password, NewPassword, "hà nội mùa thu lá vàng rơi", "correct horse battery staple", new string([.. Enumerable.Range(0, 5000).Select(index => (char)('a' + (index * index % 26)))])];

        foreach (var password in refused.Concat(taken))
        {
            var results = await Task.WhenAll(users.PasswordValidators.Select(validator => validator.ValidateAsync(users, person, password)));
            Assert.Equal((password, taken.Contains(password)), (password, results.All(result => result.Succeeded)));
        }
    }

    [Fact]
    public async Task InvitedPerson_CanNotTakeTheirUnitsNameForAPassword()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await using var scope = site.Host.Services.CreateAsyncScope();
        var link = $"/thiet-lap/{await scope.ServiceProvider.GetRequiredService<People>().InviteAsync("reporter-008", default)}";
        using var browser = site.Browser();

        var answer = await browser.PostAsync(link, link, ("password", "Quận Hoàng Mai 2024"), ("passwordAgain", "Quận Hoàng Mai 2024"));

        Assert.Contains("quá dễ đoán", answer.Text, StringComparison.Ordinal);
        (await browser.PostAsync(link, link, ("password", NewPassword), ("passwordAgain", NewPassword))).MustGoTo("/");
    }

    [Fact]
    public async Task SignInThatEndsLate_DoesNotBringTheOldPasswordBack()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        var people = town.Get<PeopleRecords>();
        await using var scope = site.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        await people.ChangeAsync("reader", person => person with { AccessFailedCount = 3 });
        var late = await users.FindByIdAsync("reader") ?? throw new InvalidOperationException();
        await people.ChangeAsync("reader", person => person with { PasswordHash = "new", SecurityStamp = "new" });

        await users.ResetAccessFailedCountAsync(late);

        var person = await people.FindAsync("reader");
        Assert.Equal(("new", "new", 0), (person?.PasswordHash, person?.SecurityStamp, person?.AccessFailedCount));
    }

    [Fact]
    public async Task RemovedPerson_IsSignedOutAtOnce()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var browser = await town.SignedInAsync("coordinator");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/dieu-phoi")).Status);

        await town.Get<PeopleRecords>().RemoveAsync("coordinator");

        (await browser.GetAsync("/dieu-phoi")).MustGoTo("/dang-nhap");
    }

    [Theory]
    [InlineData("o'neil@so.example")]
    [InlineData("a&b/c@so.example")]
    public async Task EveryAddressThatCanBeAdded_CanSignIn(string address)
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        await using var scope = site.Host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        Assert.IsType<Reporting.Words.Outcome<PersonRecord>.Success>(await people.AddAsync("Chị Nhập", address, null, [new Grant(Role.Reader)], "system", default));
        var link = await InviteAsync(site, (await site.Host.Services.GetRequiredService<PeopleRecords>().ListAsync())[0].Id);
        using var browser = site.Browser();

        (await SetUpAsync(browser, link)).MustGoTo("/");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
        using var next = site.Browser();
        (await SignInAsync(next, address, NewPassword)).MustGoTo("/");
    }

    internal static async Task<string> InviteAsync(SimulatedSite site, string? person)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        return $"/thiet-lap/{await scope.ServiceProvider.GetRequiredService<People>().InviteAsync(person, default)}";
    }

    private static Task<SiteAnswer> SignInAsync(SiteClient browser, string email, string password) =>
        browser.PostAsync("/dang-nhap", "/dang-nhap", ("email", email), ("password", password));

    private static Task<SiteAnswer> SetUpAsync(SiteClient browser, string link, string? from = null) =>
        browser.PostAsync(from ?? link, link, ("password", NewPassword), ("passwordAgain", NewPassword));

    private static string Comparable(SiteAnswer answer, string email) =>
        System.Text.RegularExpressions.Regex.Replace(answer.Html, "value=\"CfDJ[^\"]+\"", "").Replace(email, "EMAIL", StringComparison.Ordinal);
}
