using System.Net.Mail;

namespace Program08.Functions.Mailing;

/// <summary>How mails leave, from the configuration section <see cref="Section"/>; checked at start by <see cref="MailOptionsValidation"/>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Hands mails to a mail server.</summary>
    public const string SmtpMode = "smtp";

    /// <summary>Writes mails as files, for another program to send or for a person to read.</summary>
    public const string PickupMode = "pickup";

    /// <summary><see cref="SmtpMode"/> or <see cref="PickupMode"/>. Default: pickup, so that nothing leaves a machine nobody has set up.</summary>
    public string Mode { get; set; } = PickupMode;

    /// <summary>Name or address of the mail server; needed by smtp.</summary>
    public string Host { get; set; } = "";

    /// <summary>Default: 587, mail submission. (TLS from the first byte, port 465, is not offered: the platform's client knows STARTTLS only.)</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted before anything is said. Default: true; a server that can't is then not used.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Empty: no sign-in at the mail server.</summary>
    public string UserName { get; set; } = "";

    /// <summary>A secret: comes from the environment or a vault, is never logged.</summary>
    public string Password { get; set; } = "";

    /// <summary>The mailbox mails come from; answers go there.</summary>
    public string FromAddress { get; set; } = "";

    /// <summary>Display name of the sender, Vietnamese letters allowed.</summary>
    public string FromName { get; set; } = "";

    /// <summary>Folder of the <c>.eml</c> files; needed by pickup, created where missing.</summary>
    public string PickupFolder { get; set; } = "";

    /// <summary>Most time one mail may take, real time. Default: 60 s; accepted: 1 s to 10 min.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The Message-ID of the mail with a ledger key: the same one at every try.</summary>
    public string MessageId(string ledgerKey) => MailMessageId.For(ledgerKey, new MailAddress(FromAddress).Host);
}
