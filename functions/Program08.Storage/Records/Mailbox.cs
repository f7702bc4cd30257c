namespace Program08.Storage.Records;

/// <summary>What the mail server said last to a mail to a person.</summary>
/// <param name="At">When that mail was sent, or prepared for one that was refused, UTC.</param>
/// <param name="IsRefused">Refused for good; accepted otherwise.</param>
public sealed record Mailbox(DateTimeOffset At, string Address, bool IsRefused)
{
    /// <summary>As far as one mail tells that is done with.</summary>
    public static Mailbox Of(MailRecord mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return new(mail.SentAt ?? mail.PreparedAt, mail.ToAddress, mail.State == MailState.Refused);
    }
}
