using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Mailing;

/// <summary>What the ledger tells of people's mailboxes.</summary>
public sealed class Mailboxes(CycleRecords records)
{
    /// <summary>People as planning has to know them: one whose last mail was refused for good can't be reached.</summary>
    public async Task<IReadOnlyList<PersonFact>> FactsAsync(IReadOnlyList<PersonRecord> people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        List<MailRecord> mails = [];
        foreach (var cycle in await records.ListCyclesAsync(cancellation))
        {
            mails.AddRange(await records.ListMailsAsync(cycle, cancellation));
        }

        var refused = Refused(mails);
        return [.. people.Select(person => new PersonFact(person.Id, person.Name, person.Email, refused.GetValueOrDefault(person.Id) == person.Email))];
    }

    /// <summary>The addresses at which the last mail to a person was refused for good, by person.</summary>
    public static IReadOnlyDictionary<string, string> Refused(IEnumerable<MailRecord> mails) => mails
        .GroupBy(mail => mail.Person)
        .Select(group => group.MaxBy(mail => mail.SentAt ?? mail.PreparedAt)!)
        .Where(last => last.State == MailState.Refused)
        .ToDictionary(last => last.Person, last => last.ToAddress, StringComparer.Ordinal);
}
