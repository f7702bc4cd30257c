using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>The way in to a new installation: open until somebody is in, and only until then.</summary>
public sealed class FirstAdministratorTests
{
    private const string Password = "một câu dài để đăng nhập 2024";

    [Fact]
    public async Task OneLinkUsedByTwoAtOnce_MakesOneAdministrator()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var token = await site.AdministratorLinkAsync();

        var made = await Task.WhenAll(Enumerable.Range(1, 2).Select(number => Task.Run(() => BecomeAsync(site, token, $"quan-tri-{number}@so.example"))));

        Assert.Single(made.OfType<Outcome<Person>.Success>());
        Assert.NotNull(Assert.Single(await site.Host.Services.GetRequiredService<PeopleRecords>().ListAsync()).PasswordHash);
    }

    [Fact]
    public async Task LinkByMail_GoesOnce_AgainWhenItRanOut_AndNeverOnceSomebodyIsIn()
    {
        var server = new ScriptedMailSender { Answer = _ => new MailDelivery.Unavailable("Connection refused") };
        await using var site = await SimulatedSite.StartAsync(
            Before, configure: builder => builder.Services.AddSingleton<IMailSender>(server), settings: ("Program08:FirstAdministrator", "quan-tri@so.example"));

        // A server that is down is tried again at the next start; of two starts at once, one sends.
        Assert.False(await InviteAsync(site));
        server.Answer = _ => new MailDelivery.Accepted();
        Assert.Equal([false, true], (await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => InviteAsync(site))))).Order());
        Assert.False(await InviteAsync(site));
        var mail = Assert.Single(server.Accepted);
        Assert.Equal("quan-tri@so.example", mail.ToAddress);

        await site.Clock.AdvanceToAsync(site.Time.GetUtcNow().AddDays(8), TimeSpan.FromHours(1));
        Assert.True(await InviteAsync(site));
        var token = System.Text.RegularExpressions.Regex.Match(server.Accepted[^1].Text, "/thiet-lap/([0-9a-f]{64})").Groups[1].Value;
        Assert.IsType<Outcome<Person>.Success>(await BecomeAsync(site, token, "quan-tri@so.example"));
        await site.Clock.AdvanceToAsync(site.Time.GetUtcNow().AddDays(8), TimeSpan.FromHours(1));
        Assert.False(await InviteAsync(site));

        static async Task<bool> InviteAsync(SimulatedSite site)
        {
            await using var scope = site.Host.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteByMailAsync(default);
        }
    }

    [Fact]
    public async Task AttemptThatBrokeOff_LeavesTheWayOpen()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var token = await site.AdministratorLinkAsync();
        await site.Host.Services.GetRequiredService<PeopleRecords>().AddAsync(
            new PersonRecord("p1", "Quản trị", "quan-tri@so.example", "QUAN-TRI@SO.EXAMPLE", null, null, "stamp", 0, null, [new Grant(Role.Administrator)]));

        Assert.NotEqual(token, await site.AdministratorLinkAsync());
        Assert.IsType<Outcome<Person>.Success>(await BecomeAsync(site, token, "quan-tri@so.example"));
        await Assert.ThrowsAsync<InvalidOperationException>(site.AdministratorLinkAsync);
    }

    [Fact]
    public async Task WrongEntry_DoesNotUseTheLinkUp()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var token = await site.AdministratorLinkAsync();

        Assert.Equal("EMAIL", Assert.Single(Assert.IsType<Outcome<Person>.Failed>(await BecomeAsync(site, token, "khong phai dia chi")).Failures).Code);
        Assert.Equal("PASSWORD", Assert.IsType<Outcome<Person>.Failed>(await BecomeAsync(site, token, "quan-tri@so.example", "mật khẩu")).Failures[0].Code);
        Assert.Empty(await site.Host.Services.GetRequiredService<PeopleRecords>().ListAsync());
        Assert.IsType<Outcome<Person>.Success>(await BecomeAsync(site, token, "quan-tri@so.example"));
    }

    [Fact]
    public async Task OtherOpenLinks_EndWithTheFirstAdministrator()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var (first, second) = (await site.AdministratorLinkAsync(), await site.AdministratorLinkAsync());
        Assert.IsType<Outcome<Person>.Success>(await BecomeAsync(site, first, "quan-tri@so.example"));
        using var browser = site.Browser();

        Assert.Equal(System.Net.HttpStatusCode.Gone, (await browser.GetAsync($"/thiet-lap/{second}")).Status);
    }

    private static async Task<Outcome<Person>> BecomeAsync(SimulatedSite site, string token, string email, string password = Password)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        var invitation = await people.FindInvitationAsync(token, default) ?? new InvitationRecord("", null, site.Time.GetUtcNow());
        return await people.SetPasswordAsync(token, invitation, "Quản trị hệ thống", email, password, default);
    }
}
