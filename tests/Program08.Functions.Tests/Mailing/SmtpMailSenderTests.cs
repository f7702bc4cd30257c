using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Program08.Functions.Mailing;

namespace Program08.Functions.Tests.Mailing;

public sealed class SmtpMailSenderTests
{
    [Fact]
    public async Task Send_Mail_ArrivesAsComposed()
    {
        await using var server = await SmtpCatch.StartAsync();

        Assert.IsType<MailDelivery.Accepted>(await SendAsync(server, MailSamples.Reminder));

        var mail = Assert.Single(server.Mails());
        var expected = MailSamples.Reminder;
        Assert.Equal(expected.MessageId, Text(mail, "messageId"));
        Assert.Equal(expected.Subject, Text(mail, "subject"));
        Assert.Equal(expected.Text, Text(mail, "text").TrimEnd());
        Assert.Equal(expected.Html, Text(mail, "html").TrimEnd());
        Assert.Equal(("bao-cao@example.gov.vn", "Tổ giúp việc Chương trình 08"), Mailbox(mail, "from"));
        Assert.Equal((expected.ToAddress, expected.ToName), Mailbox(mail, "to"));
        var headers = mail.GetProperty("headers");
        Assert.Equal(expected.LedgerKey, Text(headers, "x-program08-ledger"));
        Assert.Equal("auto-generated", Text(headers, "auto-submitted"));
        Assert.StartsWith("multipart/alternative", Text(headers, "content-type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AttachmentWithVietnameseName_ArrivesWhole()
    {
        await using var server = await SmtpCatch.StartAsync();

        Assert.IsType<MailDelivery.Accepted>(await SendAsync(server, MailSamples.Reminder with { Attachments = [MailSamples.Workbook] }));

        var mail = Assert.Single(server.Mails());
        var attachment = Assert.Single(mail.GetProperty("attachments").EnumerateArray());
        Assert.Equal(MailSamples.Workbook.FileName, Text(attachment, "fileName"));
        Assert.Equal(MailSamples.Workbook.ContentType, Text(attachment, "contentType"));
        Assert.Equal("attachment", Text(attachment, "contentDisposition"));
        Assert.Equal(MailSamples.Workbook.Content.ToArray(), attachment.GetProperty("content").GetBytesFromBase64());
        Assert.Equal(MailSamples.Reminder.Text, Text(mail, "text").TrimEnd());
        Assert.Equal(MailSamples.Reminder.Html, Text(mail, "html").TrimEnd());
    }

    [Fact]
    public async Task Send_RecipientTheServerRefuses_IsRefusedWithItsWords()
    {
        await using var server = await SmtpCatch.StartAsync("--refuse", MailSamples.Reminder.ToAddress);

        var refused = Assert.IsType<MailDelivery.Refused>(await SendAsync(server, MailSamples.Reminder));

        Assert.Contains("No such mailbox", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<MailDelivery.Accepted>(await SendAsync(server, MailSamples.Reminder with { ToAddress = "other@example.gov.vn" }));
    }

    [Fact]
    public async Task Send_RecipientWhoseMailboxIsBusy_IsUnavailable()
    {
        await using var server = await SmtpCatch.StartAsync("--busy", MailSamples.Reminder.ToAddress);
        Assert.IsType<MailDelivery.Unavailable>(await SendAsync(server, MailSamples.Reminder));
    }

    [Fact]
    public async Task Send_ServerRefusesOurSender_IsUnavailable_SinceEveryMailWouldBe()
    {
        await using var server = await SmtpCatch.StartAsync("--refuse-sender");
        Assert.IsType<MailDelivery.Unavailable>(await SendAsync(server, MailSamples.Reminder));
    }

    [Fact]
    public async Task Send_MailTooBig_IsRefused()
    {
        await using var server = await SmtpCatch.StartAsync("--maximum", "2000");
        var big = MailSamples.Workbook with { Content = new byte[10_000] };
        Assert.IsType<MailDelivery.Refused>(await SendAsync(server, MailSamples.Reminder with { Attachments = [big] }));
    }

    [Fact]
    public async Task Send_ServerDown_IsUnavailableAndNamesTheServer()
    {
        var port = FreePort();

        var delivery = await new SmtpMailSender(MailSamples.Options(port)).SendAsync(MailSamples.Reminder);

        Assert.StartsWith($"127.0.0.1:{port}: ", Assert.IsType<MailDelivery.Unavailable>(delivery).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ServerNameUnknown_IsUnavailable()
    {
        var options = MailSamples.Options(25);
        options.Host = "mail.invalid";

        Assert.IsType<MailDelivery.Unavailable>(await new SmtpMailSender(options).SendAsync(MailSamples.Reminder));
    }

    [Theory]
    [InlineData("--silent")]
    [InlineData("--delay=60000")]
    public async Task Send_ServerThatDoesNotAnswer_IsUnavailableAfterTheTimeout(string fault)
    {
        await using var server = await SmtpCatch.StartAsync(fault);
        var options = MailSamples.Options(server.Port);
        options.Timeout = TimeSpan.FromSeconds(1);
        var clock = Stopwatch.StartNew();

        var delivery = await new SmtpMailSender(options).SendAsync(MailSamples.Reminder);

        Assert.Contains("did not answer within 1 s", Assert.IsType<MailDelivery.Unavailable>(delivery).Reason, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    [Fact]
    public async Task Send_CallerCancels_IsCancelled()
    {
        await using var server = await SmtpCatch.StartAsync("--silent");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var send = new SmtpMailSender(MailSamples.Options(server.Port)).SendAsync(MailSamples.Reminder, cancellation.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => send);
    }

    [Fact]
    public async Task Send_SlowServer_IsAcceptedWithinTheTimeout()
    {
        await using var server = await SmtpCatch.StartAsync("--delay=300");
        Assert.IsType<MailDelivery.Accepted>(await SendAsync(server, MailSamples.Reminder));
    }

    [Fact]
    public async Task Send_ManyAtOnce_AllArriveOnce()
    {
        await using var server = await SmtpCatch.StartAsync();
        var mails = Enumerable.Range(0, 20).Select(person => MailSamples.Reminder with { MessageId = MailMessageId.For($"{person}", "example.gov.vn") }).ToList();

        var deliveries = await Task.WhenAll(mails.Select(mail => SendAsync(server, mail)));

        Assert.All(deliveries, delivery => Assert.IsType<MailDelivery.Accepted>(delivery));
        Assert.Equal(mails.Select(mail => mail.MessageId).Order(), server.Mails().Select(mail => Text(mail, "messageId")).Order());
    }

    private static Task<MailDelivery> SendAsync(SmtpCatch server, OutgoingMail mail) =>
        new SmtpMailSender(MailSamples.Options(server.Port)).SendAsync(mail);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static (string Address, string Name) Mailbox(JsonElement mail, string header)
    {
        var box = Assert.Single(mail.GetProperty(header).EnumerateArray());
        return (Text(box, "address"), Text(box, "name"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
