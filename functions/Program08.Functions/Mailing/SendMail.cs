using Program08.Reporting.Cycles;

namespace Program08.Functions.Mailing;

/// <summary>Hands one mail of the ledger to the mail server. Idempotency key: the ledger key (a sent mail is not sent again).</summary>
public sealed class SendMail(MailLedger ledger)
{
    public const string Name = nameof(SendMail);

    [Function(Name)]
    public Task Run([ActivityTrigger] MailToSend mail, CancellationToken cancellation) => ledger.SendAsync(CycleId.From(mail.Cycle), mail.Key, cancellation);
}
