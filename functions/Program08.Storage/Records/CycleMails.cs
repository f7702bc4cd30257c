using Program08.Reporting.Cycles;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>A cycle's mails by its rows.</summary>
public static class CycleMails
{
    extension(CycleRecords records)
    {
        public Task<IReadOnlyList<MailRecord>> ListMailsAsync(CycleId cycle, CancellationToken cancellation = default) =>
            records.Book.ListAsync<MailRecord>(CycleKeys.Partition(cycle), CycleKeys.MailPrefix, cancellation);

        /// <summary>Mails about a unit, also those that speak of several units.</summary>
        /// <param name="sharedReporters">Reporters of the unit who report for others too.</param>
        public async Task<IReadOnlyList<MailRecord>> ListMailsAsync(CycleId cycle, UnitReport unit, IReadOnlyList<string> sharedReporters, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(unit);
            var partition = CycleKeys.Partition(cycle);
            List<MailRecord> mails = [.. await records.Book.ListAsync<MailRecord>(partition, $"{CycleKeys.MailPrefix}{CycleKeys.Unit(unit.Unit)}:", cancellation)];
            foreach (var key in unit.DoneSteps.SelectMany(step => sharedReporters.Select(person => CycleKeys.Mail(CycleKeys.SeveralUnits, step, person))))
            {
                if (await records.Book.FindAsync<MailRecord>(partition, key, cancellation) is { } mail && mail.Units?.Contains(unit.Unit.Value) == true)
                {
                    mails.Add(mail);
                }
            }

            return mails;
        }

        /// <summary>The latest mails: those that do not go, then those that wait, then those that went; of an indexed cycle.</summary>
        /// <param name="stuck">Those that do not go, as they were just listed.</param>
        /// <param name="maximum">How many at most of those that wait, and of those that went.</param>
        public async Task<IReadOnlyList<MailRecord>> ListLatestMailsAsync(CycleId cycle, IReadOnlyList<MailRecord> stuck, int maximum, CancellationToken cancellation = default)
        {
            var mails = stuck.ToDictionary(mail => mail.Key, StringComparer.Ordinal);
            foreach (var prefix in (string[])[CycleKeys.OwedPrefix, CycleKeys.MailedPrefix])
            {
                await foreach (var key in records.ListIndexAsync(cycle, prefix, maximum, cancellation))
                {
                    if (!mails.ContainsKey(key) && await records.Book.FindAsync<MailRecord>(CycleKeys.Partition(cycle), key, cancellation) is { } mail)
                    {
                        mails.Add(key, mail);
                    }
                }
            }

            return [.. mails.Values];
        }

        /// <summary>How many mails the index names under a prefix; of an indexed cycle.</summary>
        /// <param name="maximum">Counted to here and no further.</param>
        public async Task<int> CountMailsAsync(CycleId cycle, string prefix, int maximum, CancellationToken cancellation = default) =>
            await records.ListIndexAsync(cycle, prefix, maximum, cancellation).CountAsync(cancellation);

        /// <summary>Mails that were refused or fail again and again, in no order; of an indexed cycle.</summary>
        /// <param name="maximum">How many at most: when the mail server is down, it is all that were to go.</param>
        public async Task<IReadOnlyList<MailRecord>> ListStuckAsync(CycleId cycle, int maximum, CancellationToken cancellation = default)
        {
            List<MailRecord> mails = [];
            await foreach (var key in records.ListIndexAsync(cycle, CycleKeys.StuckPrefix, maximum, cancellation))
            {
                if (await records.Book.FindAsync<MailRecord>(CycleKeys.Partition(cycle), key, cancellation) is { } mail)
                {
                    mails.Add(mail);
                }
            }

            return mails;
        }

        /// <summary>Keys of the mails that are to be tried by then, the longest owed first; of an indexed cycle.</summary>
        public IAsyncEnumerable<string> ListOwedAsync(CycleId cycle, DateTimeOffset until, CancellationToken cancellation = default) =>
            records.Book.ListIndexAsync(CycleKeys.Partition(cycle), CycleKeys.OwedPrefix, CycleKeys.OwedUntil(until.AddTicks(1)), int.MaxValue, cancellation);

        /// <summary>What became of the last mail of a cycle to these people; of an indexed cycle. Who got none yet is left out.</summary>
        public async Task<IReadOnlyDictionary<string, Mailbox>> FindMailboxesAsync(CycleId cycle, IEnumerable<string> people, CancellationToken cancellation = default)
        {
            var found = await Task.WhenAll(people.Distinct(StringComparer.Ordinal).Select(async person => (Person: person, Mailbox: await records.Book.FindAsync<Mailbox>(CycleKeys.Partition(cycle), CycleKeys.Mailbox(person), cancellation))));
            return found.Where(known => known.Mailbox is not null).ToDictionary(known => known.Person, known => known.Mailbox!, StringComparer.Ordinal);
        }
    }
}
