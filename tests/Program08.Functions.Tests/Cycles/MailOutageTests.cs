using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A mail server that is down, or refuses somebody, is not the cycle's affair: the ledger keeps what is owed.</summary>
public sealed class MailOutageTests
{
    [Fact]
    public async Task ServerDownForThreeDays_LosesNothingAndSendsEachOnce()
    {
        var server = new ScriptedMailSender();
        await using var site = await StartAsync(server);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(11, 9));
        server.Answer = _ => new MailDelivery.Unavailable("Connection refused");
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(13, 9)), TimeSpan.FromMinutes(20));
        await town.SubmitAsync("008");
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(14, 9)), TimeSpan.FromMinutes(20));

        var waiting = (await town.LedgerAsync()).Where(mail => mail.State == MailState.Pending).ToList();
        Assert.Equal(["due-5 reporter-001", "due-5 reporter-008", "receipt-v1 reporter-008", "receipt-v1 signer-008"], waiting.Select(mail => $"{mail.Step} {mail.Person}").Order(StringComparer.Ordinal));
        Assert.All(waiting, mail => Assert.Equal(("Connection refused", null), (mail.Problem, mail.SentAt)));
        Assert.Equal(2, server.Accepted.Count);

        server.Answer = _ => new MailDelivery.Accepted();
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(14, 12)), TimeSpan.FromMinutes(20));

        var ledger = await town.LedgerAsync();
        Assert.All(ledger, mail => Assert.Equal((MailState.Sent, null), (mail.State, mail.Problem)));
        Assert.All(ledger.Where(mail => mail.Step == "due-5"), mail => Assert.InRange(mail.Attempts, 24, 60));
        Assert.Equal(ledger.Select(mail => mail.MessageId).Order(StringComparer.Ordinal), server.Accepted.Select(mail => mail.MessageId).Order(StringComparer.Ordinal));
        Assert.Equal(server.Tries, ledger.Sum(mail => mail.Attempts));
    }

    [Fact]
    public async Task RefusedAddress_IsShownOnTheBoard_AndTheOthersGoOn()
    {
        var server = new ScriptedMailSender { Answer = mail => mail.ToAddress == "reporter-001@so.example" ? new MailDelivery.Refused("550 No such mailbox") : new MailDelivery.Accepted() };
        await using var site = await StartAsync(server);
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(3, 9)), TimeSpan.FromHours(1));

        Assert.Equal(
            ["opened Refused 1 550 No such mailbox", "opened Sent 1 "],
            (await town.LedgerAsync()).OrderBy(mail => mail.Person, StringComparer.Ordinal).Select(mail => $"{mail.Step} {mail.State} {mail.Attempts} {mail.Problem}"));
        Assert.Equal("reporter-008@so.example", Assert.Single(server.Accepted).ToAddress);
        Assert.Single(site.Log.Of(1102));
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("550 No such mailbox", (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AttachmentThatIsGone_HoldsItsOwnMailOnly()
    {
        var server = new ScriptedMailSender { Answer = _ => new MailDelivery.Unavailable("Connection refused") };
        await using var site = await StartAsync(server);
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        await site.ToAsync(January(2, 9));
        var records = town.Get<CycleRecords>();
        var broken = (await town.LedgerAsync()).First(mail => mail.Person == "reporter-001");
        await records.Book.ChangeAsync<MailRecord>(CycleKeys.Partition(town.Id), broken.Key, mail => new Change<MailRecord>(mail with { Attachments = [new MailRecordAttachment("a.docx", "text/plain", new string('a', 64))] }, []));
        server.Answer = _ => new MailDelivery.Accepted();

        await site.Clock.AdvanceToAsync(SimulatedSite.Local(January(2, 12)), TimeSpan.FromMinutes(10));

        Assert.Equal("reporter-008@so.example", Assert.Single(server.Accepted).ToAddress);
        Assert.NotEmpty(site.Log.Of(1005));
    }

    private static Task<SimulatedSite> StartAsync(ScriptedMailSender server) =>
        SimulatedSite.StartAsync(Before, configure: builder => builder.Services.AddSingleton<IMailSender>(server));
}
