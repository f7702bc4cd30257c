using Program08.Functions.Mailing;

namespace Program08.Functions.Tests.Mailing;

public sealed class MailOptionsValidationTests
{
    public static TheoryData<string, Action<MailOptions>> Wrong => new()
    {
        { "Mail:Mode is 'post'; accepted: smtp, pickup.", options => options.Mode = "post" },
        { "Mail:FromAddress is 'somebody'; accepted: one mailbox, such as bao-cao@example.gov.vn.", options => options.FromAddress = "somebody" },
        { "Mail:FromAddress is ''; accepted: one mailbox, such as bao-cao@example.gov.vn.", options => options.FromAddress = "" },
        { "Mail:FromName is 'a b'; accepted: one line of text.", options => options.FromName = "a\nb" },
        { "Mail:Host is ''; accepted: the name or address of a mail server.", options => options.Host = "" },
        { "Mail:Host is 'smtp://mail'; accepted: the name or address of a mail server.", options => options.Host = "smtp://mail" },
        { "Mail:Port is '0'; accepted: 1 to 65535.", options => options.Port = 0 },
        { "Mail:Timeout is '00:00:00'; accepted: 00:00:01 to 00:10:00.", options => options.Timeout = TimeSpan.Zero },
        { "Mail:Password is ''; accepted: a password, since Mail:UserName is set.", options => options.UserName = "reporting" },
        { "Mail:UserName is ''; accepted: a user name, since Mail:Password is set.", options => options.Password = "something" },
        {
            "Mail:StartTls is 'False'; accepted: true, since Mail:UserName is set and a password is not sent in clear.",
            options => (options.UserName, options.Password, options.StartTls) = ("reporting", "something", false)
        },
        { "Mail:PickupFolder is ''; accepted: a folder.", options => options.Mode = MailOptions.PickupMode },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Problem_WrongSetting_IsNamedWithWhatWasFoundAndWhatIsAccepted(string line, Action<MailOptions> change)
    {
        var options = MailSamples.Options(587);
        change(options);

        Assert.Equal(line, MailOptionsValidation.Problem(options));
        Assert.Equal(line, new MailOptionsValidation().Validate(null, options).FailureMessage);
        Assert.Throws<ArgumentException>(() => MailSenders.For(options, new FixedTime()));
    }

    [Fact]
    public void For_Smtp_IsTheSmtpSender()
    {
        Assert.Null(MailOptionsValidation.Problem(MailSamples.Options(587)));
        Assert.IsType<SmtpMailSender>(MailSenders.For(MailSamples.Options(587), new FixedTime()));
    }

    [Fact]
    public void MessageId_OfTheSameKey_IsTheSame()
    {
        Assert.Equal(MailMessageId.For("a", "example.gov.vn"), MailMessageId.For("a", "example.gov.vn"));
        Assert.NotEqual(MailMessageId.For("a", "example.gov.vn"), MailMessageId.For("b", "example.gov.vn"));
        Assert.Matches("^<[0-9a-f]{40}@example[.]gov[.]vn>$", MailMessageId.For("đôn đốc", "example.gov.vn"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("exa mple")]
    [InlineData("example>\r\n")]
    public void MessageId_NoDomain_IsRefused(string domain)
    {
        Assert.Throws<ArgumentException>(() => MailMessageId.For("a", domain));
    }
}
