using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Program08.Functions.Access;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>The authenticator app beside the password, through the pages and by the site's clock.</summary>
public sealed class SecondFactorTests
{
    private const string Page = "/xac-thuc-hai-lop";
    private const string CodePage = "/dang-nhap/ma";

    [Fact]
    public async Task PasswordAlone_IsNotEnoughAnyMore_AndOtherSessionsEnd()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var other = await town.SignedInAsync("reader");
        using var own = await town.SignedInAsync("reader");
        var (secret, _) = await SetUpAsync(site, own);

        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/")).Status);
        (await other.GetAsync("/")).MustGoTo("/dang-nhap");

        (await PasswordAsync(other, "/bao-cao/ct08/2023")).MustGoTo(CodePage);
        (await other.GetAsync("/")).MustGoTo("/dang-nhap");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(other, "000000")).Status);
        (await other.GetAsync("/")).MustGoTo("/dang-nhap");

        await site.ToAsync(Before.AddMinutes(2));
        var answer = await other.PostAsync($"{CodePage}?returnUrl=%2Fbao-cao%2Fct08%2F2023", CodePage, ("code", CodeOf(secret, site)), ("returnUrl", "/bao-cao/ct08/2023"));
        Assert.Equal((HttpStatusCode.Redirect, "/bao-cao/ct08/2023"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/")).Status);
        Assert.Contains(await town.Get<CycleRecords>().Book.ReadHistoryAsync(PeopleRecords.Partition, PeopleRecords.Subject), entry => entry is { Action: "SecondFactorOn", By: "reader" });
    }

    [Fact]
    public async Task RolesThatMustHaveIt_SetItUpAtTheNextSignIn_AndCanDoNothingElseBefore()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Program08:SecondFactorFor", "approver, Coordinator"));
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("deputy", new Grant(Role.Deputy, Level: 1));
        using var coordinator = await town.SignedInAsync("coordinator");
        using var deputy = await town.SignedInAsync("deputy");
        using var reader = await town.SignedInAsync("reader");

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/")).Status);
        foreach (var page in new[] { "/", "/dieu-phoi/ct08/2023", "/doi-mat-khau" })
        {
            (await coordinator.GetAsync(page)).MustGoTo("/xac-thuc-hai-lop");
        }

        (await deputy.GetAsync("/duyet/ct08/2023")).MustGoTo("/xac-thuc-hai-lop");
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync("/api/v1/cycles")).Status);
        Assert.Contains("Vai trò của bạn phải dùng xác thực hai lớp", (await coordinator.GetAsync("/xac-thuc-hai-lop")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.PostAsync("/xac-thuc-hai-lop", "/dieu-phoi/ct08/2023/mo")).Status);
        Assert.Equal(Reporting.Cycles.CycleStage.Planned, (await town.CycleAsync()).Stage);

        await SetUpAsync(site, coordinator);

        Assert.Equal(HttpStatusCode.OK, (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Status);
        Assert.DoesNotContain("Vai trò của bạn phải dùng", (await coordinator.GetAsync("/xac-thuc-hai-lop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_CountsOnce_AndHalfAMinuteLateIsForgiven_ButNotMore()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        var (secret, _) = await SetUpAsync(site, own);
        var factors = town.Get<SecondFactors>();
        await site.ToAsync(Before.AddMinutes(5));
        var code = CodeOf(secret, site);

        await site.ToAsync(Before.AddMinutes(5).AddSeconds(59));
        Assert.True(await factors.UseAsync("reader", code, default));
        Assert.False(await factors.UseAsync("reader", code, default));

        var stale = CodeOf(secret, site);
        await site.ToAsync(Before.AddMinutes(7));
        Assert.False(await factors.UseAsync("reader", stale, default));
    }

    [Fact]
    public async Task OneCodeByManyAtTheSameMoment_LetsOneIn()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        var (secret, _) = await SetUpAsync(site, own);
        await site.ToAsync(Before.AddMinutes(5));
        var code = CodeOf(secret, site);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => town.Get<SecondFactors>().UseAsync("reader", code, default))));

        Assert.Equal(1, results.Count(isGood => isGood));
    }

    [Fact]
    public async Task RecoveryCode_OpensOnce()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        var (_, codes) = await SetUpAsync(site, own);
        Assert.Equal((SecondFactors.RecoveryCodes, SecondFactors.RecoveryCodes), (codes.Count, codes.Distinct().Count()));
        using var browser = site.Browser();

        await PasswordAsync(browser);
        GoesHome(await CodeAsync(browser, codes[3].ToLowerInvariant()));
        using var second = site.Browser();
        await PasswordAsync(second);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(second, codes[3])).Status);
        Assert.Contains("Còn 9 mã dự phòng", (await browser.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenWrongCodes_LockAsWrongPasswordsDo()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        var (secret, _) = await SetUpAsync(site, own);
        using var browser = site.Browser();
        await PasswordAsync(browser);
        var unlocked = site.Time.GetUtcNow().AddMinutes(5);
        for (var guess = 0; guess < 10; guess++)
        {
            await CodeAsync(browser, $"00000{guess}");
        }

        await site.ToAsync(Before.AddMinutes(1));
        Assert.Contains("5 phút", (await CodeAsync(browser, CodeOf(secret, site))).Text, StringComparison.Ordinal);
        Assert.Equal(unlocked, (await town.Get<PeopleRecords>().FindAsync("reader"))?.LockoutEnd);
    }

    [Fact]
    public async Task HalfSignIn_IsOverAfterFiveMinutes()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        var (secret, _) = await SetUpAsync(site, own);
        using var browser = site.Browser();
        await PasswordAsync(browser);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(CodePage)).Status);

        await site.ToAsync(Before.AddMinutes(6));

        (await browser.GetAsync(CodePage)).MustGoTo("/dang-nhap");
        (await browser.PostAsync("/dang-nhap", CodePage, ("code", CodeOf(secret, site)))).MustGoTo("/dang-nhap");
        (await browser.GetAsync("/")).MustGoTo("/dang-nhap");
    }

    [Fact]
    public async Task Beginning_NeedsThePassword_AndEnding_NeedsACode()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.PostAsync(Page, Page, ("do", "begin"), ("password", "sai"))).Status);
        Assert.Null((await town.Get<PeopleRecords>().FindAsync("reader"))?.SecondFactor);

        // Begun and not confirmed, it asks nobody for anything.
        (await own.PostAsync(Page, Page, ("do", "begin"), ("password", Town.Password))).MustGoTo(Page);
        using var meanwhile = site.Browser();
        GoesHome(await PasswordAsync(meanwhile));
        (await own.PostAsync(Page, Page, ("do", "cancel"))).MustGoTo(Page);
        Assert.Null((await town.Get<PeopleRecords>().FindAsync("reader"))?.SecondFactor);

        var (secret, _) = await SetUpAsync(site, own);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.PostAsync(Page, Page, ("do", "end"), ("code", "123"), ("password", Town.Password))).Status);
        Assert.True((await town.Get<PeopleRecords>().FindAsync("reader"))?.HasSecondFactor);

        await site.ToAsync(Before.AddMinutes(2));
        (await own.PostAsync(Page, Page, ("do", "end"), ("code", CodeOf(secret, site)))).MustGoTo(Page);
        Assert.Null((await town.Get<PeopleRecords>().FindAsync("reader"))?.SecondFactor);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync("/")).Status);
        using var next = site.Browser();
        GoesHome(await PasswordAsync(next));
    }

    [Fact]
    public async Task RenewedRecoveryCodes_ReplaceTheOldOnes()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        var (secret, old) = await SetUpAsync(site, own);
        await site.ToAsync(Before.AddMinutes(2));

        var renewed = CodesOf(await own.PostAsync(Page, Page, ("do", "renew"), ("code", CodeOf(secret, site))));

        Assert.Equal(SecondFactors.RecoveryCodes, renewed.Count);
        Assert.Empty(renewed.Intersect(old));
        Assert.False(await town.Get<SecondFactors>().UseAsync("reader", old[0], default));
        Assert.True(await town.Get<SecondFactors>().UseAsync("reader", renewed[0], default));
        Assert.DoesNotContain(renewed[1], (await own.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_EndsItForALostTelephone_ButNotTheirOwn()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        using var own = await town.SignedInAsync("reader");
        await SetUpAsync(site, own);
        using var administrator = await town.SignedInAsync("administrator");
        await SetUpAsync(site, administrator);

        (await administrator.PostAsync("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/reader/tat-hai-lop")).MustGoTo("/quan-tri/nguoi-dung");
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung/administrator/tat-hai-lop")).Status);

        Assert.False((await town.Get<PeopleRecords>().FindAsync("reader"))?.HasSecondFactor);
        Assert.True((await town.Get<PeopleRecords>().FindAsync("administrator"))?.HasSecondFactor);
        Assert.Contains(await town.Get<CycleRecords>().Book.ReadHistoryAsync(PeopleRecords.Partition, PeopleRecords.Subject), entry => entry is { Action: "SecondFactorOff", By: "administrator" });
    }

    [Fact]
    public async Task Secret_IsNotInTheRowsInClear()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var own = await town.SignedInAsync("reader");
        var (secret, codes) = await SetUpAsync(site, own);

        var row = StoredJson.Write(await town.Get<PeopleRecords>().FindAsync("reader"));

        Assert.DoesNotContain(secret.TrimEnd('='), row, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], row, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0].Replace("-", "", StringComparison.Ordinal), row, StringComparison.Ordinal);
    }

    /// <summary>Through the page: begin, read the secret, confirm.</summary>
    internal static async Task<(string Secret, IReadOnlyList<string> Codes)> SetUpAsync(SimulatedSite site, SiteClient browser)
    {
        (await browser.PostAsync(Page, Page, ("do", "begin"), ("password", Town.Password))).MustGoTo(Page);
        var page = await browser.GetAsync(Page);
        var secret = Regex.Match(page.Html, "secret=([A-Z2-7]+)").Groups[1].Value;
        Assert.Contains("<path d=\"M", page.Html, StringComparison.Ordinal);
        return (secret, CodesOf(await browser.PostAsync(Page, Page, ("do", "confirm"), ("code", CodeOf(secret, site)))));
    }

    internal static string CodeOf(string secret, SimulatedSite site) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime);

    private static IReadOnlyList<string> CodesOf(SiteAnswer page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. Regex.Matches(page.Html, "[A-Z2-7]{4}(-[A-Z2-7]{4}){5}").Select(match => match.Value)];
    }

    private static Task<SiteAnswer> PasswordAsync(SiteClient browser, string returnUrl = "") =>
        browser.PostAsync("/dang-nhap", "/dang-nhap", ("email", "reader@so.example"), ("password", Town.Password), ("returnUrl", returnUrl));

    /// <summary>Signed in: not to the page that asks for a code.</summary>
    private static void GoesHome(SiteAnswer answer) => Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));

    private static Task<SiteAnswer> CodeAsync(SiteClient browser, string code) => browser.PostAsync(CodePage, CodePage, ("code", code));
}
