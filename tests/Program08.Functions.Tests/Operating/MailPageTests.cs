using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Operating;

/// <summary>The administrator sees which mails did not go and why, mends the address and sends them again.</summary>
public sealed class MailPageTests
{
    private const string Page = "/quan-tri/thu";

    [Fact]
    public async Task RefusedMail_IsListed_AndGoesToTheMendedAddress_AsTheSameMail()
    {
        var server = new ScriptedMailSender { Answer = mail => mail.ToAddress == "reporter-001@so.example" ? new MailDelivery.Refused("550 No such mailbox") : new MailDelivery.Accepted() };
        await using var site = await StartAsync(server);
        var town = await Town.PlanAsync(site, "001", "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        await town.StartAsync();
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(3, 9)), TimeSpan.FromHours(1));
        using var browser = await town.SignedInAsync("administrator");

        var page = await browser.GetAsync(Page);
        Assert.Contains("550 No such mailbox", page.Text, StringComparison.Ordinal);
        var refused = Assert.Single(await town.LedgerAsync(), mail => mail.State == MailState.Refused);
        var again = await browser.PostAsync(Page, $"{Page}/gui-lai", ("cycle", "ct08/2023"), ("key", refused.Key));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("vẫn không nhận", again.Text, StringComparison.Ordinal);

        var taken = await browser.PostAsync(Page, $"{Page}/gui-lai", ("cycle", "ct08/2023"), ("key", refused.Key), ("email", "reporter-008@so.example"));
        Assert.Contains("đang là của người khác", taken.Text, StringComparison.Ordinal);
        (await browser.PostAsync(Page, $"{Page}/gui-lai", ("cycle", "ct08/2023"), ("key", refused.Key), ("email", "moi-001@so.example"))).MustGoTo(Page);
        using var reporter = site.Browser();
        await reporter.SignInAsync("moi-001@so.example", Town.Password);

        var sent = Assert.Single(server.Accepted, mail => mail.ToAddress == "moi-001@so.example");
        Assert.Equal(refused.MessageId, sent.MessageId);
        Assert.DoesNotContain(await town.LedgerAsync(), mail => mail.State == MailState.Refused);
        var late = await browser.PostAsync(Page, $"{Page}/gui-lai", ("cycle", "ct08/2023"), ("key", refused.Key));
        Assert.Contains("đã gửi được", late.Text, StringComparison.Ordinal);
        Assert.Single(server.Accepted, mail => mail.MessageId == refused.MessageId);
    }

    [Fact]
    public async Task Trial_SaysWhetherTheServerTookIt()
    {
        var server = new ScriptedMailSender();
        await using var site = await StartAsync(server);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        using var browser = await town.SignedInAsync("administrator");

        (await browser.PostAsync(Page, $"{Page}/gui-thu")).MustGoTo(Page);
        Assert.Equal("administrator@so.example", Assert.Single(server.Accepted).ToAddress);

        server.Answer = _ => new MailDelivery.Unavailable("Connection refused");
        var answer = await browser.PostAsync(Page, $"{Page}/gui-thu");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Connection refused", answer.Text, StringComparison.Ordinal);
    }

    private static Task<SimulatedSite> StartAsync(ScriptedMailSender server) =>
        SimulatedSite.StartAsync(January(2, 7), configure: builder => builder.Services.AddSingleton<IMailSender>(server));
}
