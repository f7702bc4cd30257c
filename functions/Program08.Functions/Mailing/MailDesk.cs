using Program08.Functions.Access;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Mailing;

/// <summary>What an administrator does about a mail that did not go.</summary>
public sealed class MailDesk(CycleRecords records, PeopleRecords people, People addresses, MailLedger ledger, TimeProvider time)
{
    private static readonly Failure Gone = new("MAIL_NOT_OWED", new(
        "Thư này đã gửi được hoặc không còn trong sổ. Tải lại trang để xem tình trạng mới nhất.", "This mail was sent meanwhile, or is not in the ledger."));

    private static readonly Failure PersonGone = new("MAIL_PERSON_GONE", new(
        "Người nhận đã bị xóa khỏi hệ thống nên thư không gửi lại được.", "The person is not on the site any more."));

    /// <summary>Tries a mail again at once, at the person's present address; it stays the same mail with the same Message-ID.</summary>
    /// <param name="email">The person's right address, which becomes theirs everywhere; empty to leave it.</param>
    public async Task<Outcome<MailRecord>> SendAgainAsync(CycleId cycle, string key, string email, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(email);
        var partition = CycleKeys.Partition(cycle);
        if (!key.StartsWith(CycleKeys.MailPrefix, StringComparison.Ordinal) || await records.Book.FindAsync<MailRecord>(partition, key, cancellation) is not { State: not MailState.Sent } owed)
        {
            return Outcomes.Fail<MailRecord>(Gone);
        }

        if (await people.FindAsync(owed.Person, cancellation) is not { } person)
        {
            return Outcomes.Fail<MailRecord>(PersonGone);
        }

        if (email.Length > 0 && email != person.Email)
        {
            if (!(await addresses.ChangeEmailAsync(person.Id, email, cancellation)).TryGet(out var moved, out var failures))
            {
                return new Outcome<MailRecord>.Failed(failures);
            }

            person = moved;
        }

        var changed = await records.Book.ChangeAsync<MailRecord>(
            partition,
            key,
            mail => mail.State == MailState.Sent
                ? null
                : new Change<MailRecord>(
                    mail with { State = MailState.Pending, NextAttemptAt = time.GetUtcNow(), OwedAt = time.GetUtcNow(), ToAddress = person.Email, ToName = person.Name },
                    [new HistoryFact("MailSentAgain", by, $"Gửi lại thư “{mail.Subject}” đến {person.Email}.")]),
            cancellation);
        if (!changed.Changed)
        {
            return Outcomes.Fail<MailRecord>(Gone);
        }

        await ledger.SendAsync(cycle, key, cancellation);
        return Outcomes.Success(await records.Book.ReadAsync<MailRecord>(partition, key, cancellation));
    }
}
