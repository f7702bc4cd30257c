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
        var cycles = await records.ListCyclesAsync(cancellation);
        List<string> doubtful = [];
        foreach (var cycle in cycles)
        {
            doubtful.AddRange(RefusedIn(await records.ListStuckAsync(cycle, int.MaxValue, cancellation)));
        }

        Dictionary<string, Mailbox> last = new(StringComparer.Ordinal);
        foreach (var cycle in doubtful.Count > 0 ? cycles : [])
        {
            foreach (var (person, mailbox) in await records.FindMailboxesAsync(cycle, doubtful, cancellation))
            {
                last[person] = last.TryGetValue(person, out var known) && known.At > mailbox.At ? known : mailbox;
            }
        }

        return [.. people.Select(person => new PersonFact(person.Id, person.Name, person.Email, last.GetValueOrDefault(person.Id) is { IsRefused: true } mailbox && mailbox.Address == person.Email))];
    }

    /// <summary>The addresses at which the last mail of a cycle to a person was refused for good, by person.</summary>
    /// <param name="stuck">Mails of the cycle that do not go.</param>
    public async Task<IReadOnlyDictionary<string, string>> RefusedAsync(CycleId cycle, IReadOnlyList<MailRecord> stuck, CancellationToken cancellation) =>
        (await records.FindMailboxesAsync(cycle, RefusedIn(stuck), cancellation)).Where(known => known.Value.IsRefused).ToDictionary(known => known.Key, known => known.Value.Address, StringComparer.Ordinal);

    private static IEnumerable<string> RefusedIn(IReadOnlyList<MailRecord> stuck) => stuck.Where(mail => mail.State == MailState.Refused).Select(mail => mail.Person);
}
