using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Program08.Functions.Mailing;

/// <summary>Makes the message that both senders send: plain text and HTML side by side, attachments, our headers.</summary>
internal static class MailComposer
{
    private const string LedgerHeader = "X-Program08-Ledger";

    /// <exception cref="FormatException">The mail can't be sent to anyone as it is: no address, or a line break where a header would end.</exception>
    public static MailMessage Compose(OutgoingMail mail, MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(mail);
        RefuseLineBreaks(mail);
        var message = new MailMessage
        {
            From = new MailAddress(options.FromAddress, options.FromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        try
        {
            message.To.Add(AddressOf(mail));
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
            AddHeaders(message, mail);
            foreach (var attachment in mail.Attachments)
            {
                message.Attachments.Add(AttachmentOf(attachment));
            }

            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private static void AddHeaders(MailMessage message, OutgoingMail mail)
    {
        message.Headers["Message-ID"] = mail.MessageId;
        message.Headers[LedgerHeader] = mail.LedgerKey;

        // RFC 3834: out-of-office answers are not sent to a program.
        message.Headers["Auto-Submitted"] = "auto-generated";
    }

    private static MailAddress AddressOf(OutgoingMail mail)
    {
        // Mail servers that take mailboxes outside ASCII are rare; one that doesn't would fail every try.
        if (!MailAddress.TryCreate(mail.ToAddress, mail.ToName, Encoding.UTF8, out var address) || address.Address != mail.ToAddress || !Ascii.IsValid(address.User))
        {
            throw new FormatException($"'{mail.ToAddress}' is not a mailbox.");
        }

        return address;
    }

    private static Attachment AttachmentOf(MailAttachment attachment)
    {
        var part = new Attachment(new MemoryStream(attachment.Content.ToArray(), writable: false), attachment.FileName, attachment.ContentType)
        {
            NameEncoding = Encoding.UTF8,
            TransferEncoding = TransferEncoding.Base64,
        };
        part.ContentDisposition!.Inline = false;
        part.ContentDisposition.FileName = attachment.FileName;
        return part;
    }

    // Whatever becomes a header: a line break in it would begin a header, or a body, of someone else's making.
    private static void RefuseLineBreaks(OutgoingMail mail)
    {
        Refuse(nameof(mail.ToAddress), mail.ToAddress);
        Refuse(nameof(mail.ToName), mail.ToName);
        Refuse(nameof(mail.Subject), mail.Subject);
        Refuse(nameof(mail.MessageId), mail.MessageId);
        Refuse(nameof(mail.LedgerKey), mail.LedgerKey);
        foreach (var attachment in mail.Attachments)
        {
            Refuse(nameof(attachment.FileName), attachment.FileName);
            Refuse(nameof(attachment.ContentType), attachment.ContentType);
        }
    }

    private static void Refuse(string what, string value)
    {
        if (value.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'))
        {
            throw new FormatException($"{what} holds a line break or another control character.");
        }
    }
}
