namespace Program08.Functions.Mailing;

/// <summary>Hands mails to a mail server or a folder. Knows nothing of the ledger.</summary>
public interface IMailSender
{
    /// <summary>Idempotency key: <see cref="OutgoingMail.LedgerKey"/> (folder) or <see cref="OutgoingMail.MessageId"/> (SMTP, for the receiving side).</summary>
    Task<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellation = default);
}
