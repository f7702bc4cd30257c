using Microsoft.Extensions.Options;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Mailing;

/// <summary>
/// Sends what stands in the ledger, once. A try is written down before it is made and holds the mail for a while, so that two
/// senders never have it together; a crash in between is retried with the same Message-ID and shows as a second try.
/// </summary>
public sealed class MailLedger(CycleRecords records, IUploadStore uploads, IMailSender sender, TimeProvider time, IOptions<ReportingOptions> options, ILogger<MailLedger> logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Does nothing when the mail is done with, another try holds it, or the cycle was moved: then the other site owes it.</summary>
    public async Task SendAsync(CycleId cycle, string key, CancellationToken cancellation)
    {
        if (await records.IsMovedAsync(cycle, cancellation))
        {
            return;
        }

        var partition = CycleKeys.Partition(cycle);
        var claim = await records.Book.ChangeAsync<MailRecord>(partition, key, Claim, cancellation);
        if (!claim.Changed)
        {
            return;
        }

        var mail = claim.Row;
        List<MailAttachment> attachments = [];
        foreach (var attachment in mail.Attachments)
        {
            await using var content = await uploads.OpenAsync(new ContentHash(attachment.Hash), cancellation)
                ?? throw new InvalidOperationException($"The attachment {attachment.Hash} of mail {key} is not in the upload store.");
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellation);
            attachments.Add(new MailAttachment(attachment.FileName, attachment.ContentType, copy.ToArray()));
        }

        var outgoing = new OutgoingMail($"{cycle.Value}:{key}", mail.MessageId, mail.ToAddress, mail.ToName, mail.Subject, mail.Html, mail.Text, attachments);
        var delivery = await sender.SendAsync(outgoing, cancellation);
        await records.Book.ChangeAsync<MailRecord>(partition, key, row => new Change<MailRecord>(Settle(row, delivery), []), cancellation);
    }

    private Change<MailRecord>? Claim(MailRecord mail)
    {
        var now = time.GetUtcNow();
        return mail.State != MailState.Pending || mail.NextAttemptAt > now
            ? null
            : new Change<MailRecord>(mail with { Attempts = mail.Attempts + 1, NextAttemptAt = now + Pause(mail.Attempts) }, []);
    }

    private MailRecord Settle(MailRecord mail, MailDelivery delivery)
    {
        switch (delivery)
        {
            case MailDelivery.Accepted:
                FunctionsLog.MailAccepted(logger, mail.Key, mail.Attempts);
                return mail with { State = MailState.Sent, SentAt = time.GetUtcNow(), NextAttemptAt = null, Problem = null };
            case MailDelivery.Refused refused:
                FunctionsLog.MailRefused(logger, mail.Key, refused.Reason);
                return mail with { State = MailState.Refused, NextAttemptAt = null, Problem = refused.Reason };
            case MailDelivery.Unavailable unavailable:
                FunctionsLog.MailPostponed(logger, mail.Key, mail.Attempts, mail.NextAttemptAt ?? time.GetUtcNow(), unavailable.Reason);
                return mail with { Problem = unavailable.Reason, OwedAt = mail.NextAttemptAt };
            default:
                throw new InvalidOperationException($"Unknown delivery {delivery.GetType().Name}.");
        }
    }

    private TimeSpan Pause(int attempts)
    {
        var pause = options.Value.MailRetryAfter * Math.Pow(2, Math.Min(attempts, 10));
        return pause < LongestPause ? pause : LongestPause;
    }
}
