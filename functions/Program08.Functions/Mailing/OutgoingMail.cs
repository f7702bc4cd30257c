using Program08.Pages.Mails;

namespace Program08.Functions.Mailing;

/// <summary>One mail to one person, complete: sending it needs nothing else.</summary>
/// <param name="LedgerKey">cycle × unit × step × person; what makes it the same mail when it is tried again.</param>
/// <param name="MessageId">RFC 5322 id with angle brackets, derived from the ledger key: every try carries the same one.</param>
/// <param name="ToAddress">The person's mailbox.</param>
/// <param name="ToName">Display name, Vietnamese letters allowed.</param>
/// <param name="Subject">One line, Vietnamese letters allowed.</param>
/// <param name="Html">The HTML body.</param>
/// <param name="Text">The plain-text twin with the same content.</param>
/// <param name="Attachments">Files sent along; may be empty.</param>
public sealed record OutgoingMail(
    string LedgerKey,
    string MessageId,
    string ToAddress,
    string ToName,
    string Subject,
    string Html,
    string Text,
    IReadOnlyList<MailAttachment> Attachments)
{
    /// <summary>A mail of no cycle, which stands in no ledger: whoever sends it keeps what became of it.</summary>
    public static OutgoingMail OutsideLedger(string key, MailOptions options, string toAddress, string toName, MailBody body)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(body);
        return new(key, options.MessageId(key), toAddress, toName, body.Subject, body.Html, body.Text, []);
    }
}
