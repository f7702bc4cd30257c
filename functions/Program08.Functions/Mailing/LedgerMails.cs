using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Demonstrations;
using Program08.Pages.Mails;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Mailing;

/// <summary>Writes mails into the ledger, as rows of the commit that causes them.</summary>
public sealed class LedgerMails(RecordBook book, PeopleRecords people, Absences absences, MailRenderer renderer, DemonstrationSite demonstration, TimeProvider time, IOptions<MailOptions> options)
{
    // A commit has room for 100 rows: a mail brings one or two of the index, and the step its own row and history.
    private const int MostInOneCommit = 30;

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

        return rows.Count > MostInOneCommit ? await WriteAheadAsync(cycle, step, rows, cancellation) : rows;
    }

    /// <summary>Writes all mails but the last few ahead of the commit that ends the step; a step that broke off in between finds them there.</summary>
    /// <returns>Those that go into that commit.</returns>
    private async Task<IReadOnlyList<RowChange>> WriteAheadAsync(string cycle, string step, List<RowChange> rows, CancellationToken cancellation)
    {
        var partition = CycleKeys.Partition(CycleId.From(cycle));
        var batches = rows.Chunk(MostInOneCommit).ToList();
        foreach (var batch in batches.SkipLast(1))
        {
            await book.TellAsync(
                partition,
                CycleKeys.Cycle,
                async token => await NewAsync(batch, token) is { Count: > 0 } left ? new Told(left, [new HistoryFact("MailsPrepared", Actors.System, $"Chuẩn bị {left.Count} thư đầu: {StepWords.Of(step)}.")]) : null,
                cancellation);
        }

        return await NewAsync(batches[^1], cancellation);

        async Task<List<RowChange>> NewAsync(IEnumerable<RowChange> mails, CancellationToken token)
        {
            List<RowChange> left = [];
            foreach (var mail in mails)
            {
                if (await book.FindAsync<MailRecord>(partition, mail.Key, token) is null)
                {
                    left.Add(mail);
                }
            }

            return left;
        }
    }

    private async Task<Mail> MarkedAsync(Mail mail, CancellationToken cancellation) =>
        await demonstration.ReadAsync(cancellation) is null ? mail : mail with { Context = mail.Context with { IsDemonstration = true } };
}
