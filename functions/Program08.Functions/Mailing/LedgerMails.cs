using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Demonstrations;
using Program08.Pages.Mails;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Mailing;

/// <summary>Writes mails into the ledger, as rows of the commit that causes them.</summary>
public sealed class LedgerMails(PeopleRecords people, Absences absences, MailRenderer renderer, DemonstrationSite demonstration, TimeProvider time, IOptions<MailOptions> options)
{
    /// <summary>The rows of a step's mails, one a person; people who are gone get none, and who stands in for somebody away gets one too.</summary>
    /// <param name="subject">Whom it is about: <c>unit:008</c>, <c>cycle</c>, …; part of the ledger key.</param>
    /// <param name="write">The mail for a person, by name.</param>
    /// <param name="units">Codes of the units the mails speak of when they speak of several.</param>
    public async Task<IReadOnlyList<RowChange>> PrepareAsync(
        string cycle,
        string subject,
        string step,
        IEnumerable<string> recipients,
        Func<PersonRecord, Mail> write,
        IReadOnlyList<MailRecordAttachment> attachments,
        CancellationToken cancellation,
        IReadOnlyList<string>? units = null)
    {
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(write);
        List<RowChange> rows = [];
        var told = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(recipients);
        while (waiting.TryDequeue(out var id))
        {
            if (told.Add(id) && await people.FindAsync(id, cancellation) is { } person)
            {
                if (absences.StandInOf(person) is { } standIn)
                {
                    waiting.Enqueue(standIn);
                }

                var key = CycleKeys.Mail(subject, step, id);
                var body = await renderer.RenderAsync(await MarkedAsync(write(person), cancellation));
                var now = time.GetUtcNow();
                var mail = new MailRecord(
                    key, step, id, person.Email, person.Name, options.Value.MessageId($"{cycle}:{key}"), body.Subject, body.Html, body.Text, attachments, now, null, MailState.Pending, 0, now, null, units);
                rows.Add(new RowChange.Insert(key, StoredJson.Write(mail)));
            }
        }

        return rows;
    }

    private async Task<Mail> MarkedAsync(Mail mail, CancellationToken cancellation) =>
        await demonstration.ReadAsync(cancellation) is null ? mail : mail with { Context = mail.Context with { IsDemonstration = true } };
}
