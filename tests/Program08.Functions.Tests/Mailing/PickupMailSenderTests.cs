using Program08.Functions.Mailing;

namespace Program08.Functions.Tests.Mailing;

public sealed class PickupMailSenderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("program08-pickup-");

    private MailOptions Options => new()
    {
        Mode = MailOptions.PickupMode,
        FromAddress = "bao-cao@example.gov.vn",
        FromName = "Tổ giúp việc Chương trình 08",
        PickupFolder = Path.Combine(_folder.FullName, "mail", "out"),
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Send_Mail_IsOneReadableFile()
    {
        Assert.IsType<MailDelivery.Accepted>(await Sender().SendAsync(MailSamples.Reminder with { Attachments = [MailSamples.Workbook] }));

        var file = Assert.Single(Files());
        Assert.StartsWith("cycle-p08-2023-H1-unit-HM-r1-reminder-2-thu-nguyen-", Path.GetFileName(file), StringComparison.Ordinal);
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        var content = await File.ReadAllTextAsync(file);
        Assert.Contains($"X-Program08-Ledger: {MailSamples.Key}", content, StringComparison.Ordinal);
        Assert.Contains($"Message-ID: {MailSamples.Reminder.MessageId}", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Date: Mon, 12 Jun 2023 01:30:00 +0000", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SameKeyTwice_LeavesOneFile()
    {
        await Sender().SendAsync(MailSamples.Reminder);
        var first = await File.ReadAllBytesAsync(Assert.Single(Files()));

        Assert.IsType<MailDelivery.Accepted>(await Sender().SendAsync(MailSamples.Reminder with { Subject = "again" }));

        Assert.Equal(first, await File.ReadAllBytesAsync(Assert.Single(Files())));
    }

    [Fact]
    public async Task Send_SameKeyManyTimesAtOnce_LeavesOneFile()
    {
        var sender = Sender();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => sender.SendAsync(MailSamples.Reminder))));

        Assert.Single(Files());
    }

    [Theory]
    [InlineData("a:b", "a|b")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("đôn đốc", "don doc")]
    [InlineData("", "-")]
    public void FileName_OfAnyKey_IsSafeAndItsOwn(string key, string other)
    {
        var name = PickupMailSender.FileNameOf(key);

        Assert.Matches("^[A-Za-z0-9-]{0,101}[0-9a-f]{12}[.]eml$", name);
        Assert.NotEqual(name, PickupMailSender.FileNameOf(other));
    }

    [Fact]
    public async Task Start_AfterAKill_ClearsDraftsAndKeepsMails()
    {
        await Sender().SendAsync(MailSamples.Reminder);
        var draft = Directory.CreateDirectory(Path.Combine(Options.PickupFolder, ".draft-7"));
        await File.WriteAllTextAsync(Path.Combine(draft.FullName, "half.eml"), "From: ");

        await Sender().SendAsync(MailSamples.Reminder);

        Assert.Single(Files());
        Assert.False(draft.Exists && Directory.Exists(draft.FullName));
    }

    [Fact]
    public async Task Send_FolderGone_IsUnavailable()
    {
        var sender = Sender();
        Directory.Delete(Options.PickupFolder);
        await File.WriteAllTextAsync(Options.PickupFolder, "a file in the folder's place");

        Assert.IsType<MailDelivery.Unavailable>(await sender.SendAsync(MailSamples.Reminder));
    }

    public static TheoryData<string> LineBreaks => ["\r\nBcc: all@example.gov.vn", "\nX: y", "\r", "\0", "\u2028"];

    [Theory]
    [MemberData(nameof(LineBreaks))]
    public async Task Send_LineBreakInAnyHeader_IsRefusedAndWritesNothing(string breaking)
    {
        var mail = MailSamples.Reminder;
        OutgoingMail[] attempts =
        [
            mail with { Subject = mail.Subject + breaking },
            mail with { ToName = mail.ToName + breaking },
            mail with { ToAddress = mail.ToAddress + breaking },
            mail with { MessageId = mail.MessageId + breaking },
            mail with { LedgerKey = mail.LedgerKey + breaking },
            mail with { Attachments = [MailSamples.Workbook with { FileName = "a" + breaking }] },
            mail with { Attachments = [MailSamples.Workbook with { ContentType = "text/plain" + breaking }] },
        ];

        foreach (var attempt in attempts)
        {
            Assert.IsType<MailDelivery.Refused>(await Sender().SendAsync(attempt));
        }

        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b@c")]
    [InlineData("two@example.gov.vn, boxes@example.gov.vn")]
    [InlineData("Name <name@example.gov.vn>")]
    [InlineData("thư@example.gov.vn")]
    public async Task Send_NotOneMailbox_IsRefused(string address)
    {
        Assert.IsType<MailDelivery.Refused>(await Sender().SendAsync(MailSamples.Reminder with { ToAddress = address }));
        Assert.Empty(Files());
    }

    private PickupMailSender Sender() => new(Options, new FixedTime());

    private string[] Files() => Directory.GetFileSystemEntries(Options.PickupFolder);
}
