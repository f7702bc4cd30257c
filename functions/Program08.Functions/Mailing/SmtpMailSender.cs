using System.ComponentModel;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Program08.Functions.Mailing;

/// <summary>Hands each mail to a mail server over a connection of its own.</summary>
/// <remarks>
/// Refused is only what concerns this mail for good: no mailbox, a recipient the server doesn't know, a mail too big. A server that refuses us
/// (wrong password, unknown sender, no encryption, not ready) would refuse every mail alike until someone mends it: that is Unavailable,
/// so that no mail is given up for it. After a time-out the server may have the mail all the same; the next try carries the same Message-ID.
/// Time-outs and the Date header are real time: the server knows no other.
/// </remarks>
/// <param name="options">Valid options; see <see cref="MailOptionsValidation"/>.</param>
public sealed class SmtpMailSender(MailOptions options) : IMailSender
{
    private const int FirstPermanentStatus = 500;

    /// <inheritdoc/>
    public async Task<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        using var timeout = new CancellationTokenSource(options.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            using var message = MailComposer.Compose(mail, options);
            using var client = Connect();

            // Closing the client breaks the connection wherever it stands. (Given the token itself, the client goes on waiting for the answer to the content.)
            using var breakOff = either.Token.Register(client.Dispose);
            await client.SendMailAsync(message, CancellationToken.None).ConfigureAwait(false);
            return new MailDelivery.Accepted();
        }
        catch (FormatException failure)
        {
            return new MailDelivery.Refused(failure.Message);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // What the broken connection is reported as depends on the moment; it was the caller who broke it.
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception failure) when (timeout.IsCancellationRequested && IsOfTheConnection(failure))
        {
            return new MailDelivery.Unavailable($"{Server} did not answer within {options.Timeout.TotalSeconds:0} s.");
        }
        catch (SmtpException failure) when (IsForGood(failure))
        {
            return new MailDelivery.Refused(ReasonOf(failure));
        }
        catch (Exception failure) when (IsOfTheConnection(failure))
        {
            return new MailDelivery.Unavailable($"{Server}: {ReasonOf(failure)}");
        }
    }

    private string Server => $"{options.Host}:{options.Port}";

    private SmtpClient Connect() => new(options.Host, options.Port)
    {
        EnableSsl = options.StartTls,
        DeliveryFormat = SmtpDeliveryFormat.SevenBit,
        UseDefaultCredentials = false,
        Credentials = options.UserName.Length == 0 ? null : new NetworkCredential(options.UserName, options.Password),
    };

    private static bool IsForGood(SmtpException failure) =>
        failure is SmtpFailedRecipientException { StatusCode: var status } && (int)status >= FirstPermanentStatus
        || failure.StatusCode == SmtpStatusCode.ExceededStorageAllocation;

    private static bool IsOfTheConnection(Exception failure) =>
        failure is SmtpException or IOException or SocketException or AuthenticationException or Win32Exception or OperationCanceledException or ObjectDisposedException;

    // The innermost says what happened ("connection refused"), the outermost only that sending failed. One line, for the board and the log.
    private static string ReasonOf(Exception failure) => failure.GetBaseException().Message.ReplaceLineEndings(" ");
}
