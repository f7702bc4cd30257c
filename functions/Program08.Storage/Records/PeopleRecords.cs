using System.Security.Cryptography;
using System.Text;
using Program08.Reporting.Units;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>People and their one-time links, all in one partition: a person and the address that finds them commit together.</summary>
public sealed class PeopleRecords(IReportingStore store)
{
    public const string Partition = "people";

    /// <summary>The chain of what was done to people and their roles.</summary>
    public const string Subject = "people";

    private const string PersonPrefix = "person:";

    private readonly ParsedRows parsed = new();

    /// <summary>How a person's id comes about: from the normalised address, so that a repeated request makes the same person.</summary>
    public static string IdFor(string normalizedEmail) => $"p{HashOf(normalizedEmail)[..16]}";

    public async Task<PersonRecord?> FindAsync(string id, CancellationToken cancellation = default) =>
        await store.FindAsync(Partition, PersonPrefix + id, cancellation) is { } row ? parsed.Read<PersonRecord>(row) : null;

    public async Task<PersonRecord?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellation = default) =>
        await store.FindAsync(Partition, EmailKey(normalizedEmail), cancellation) is { } row ? await FindAsync(StoredJson.Read<string>(row.Json), cancellation) : null;

    /// <summary>These people by id, to be named; who is gone is left out. An access key that acted is named like a person.</summary>
    public async Task<Dictionary<string, PersonRecord>> FindAsync(IEnumerable<string> ids, CancellationToken cancellation = default) =>
        (await Task.WhenAll(ids.Distinct(StringComparer.Ordinal).Select(id => id.StartsWith(ApiKeyRecord.IdPrefix, StringComparison.Ordinal) ? FindKeyAsync(id, cancellation) : FindAsync(id, cancellation))))
            .OfType<PersonRecord>().ToDictionary(person => person.Id, StringComparer.Ordinal);

    /// <summary>Who is told when the unit is overdue, by id.</summary>
    public async Task<IReadOnlyList<PersonRecord>> ListSuperiorsAsync(UnitCode unit, CancellationToken cancellation = default)
    {
        await IndexSuperiorsAsync(cancellation);
        return [.. (await FindAsync(await ListIdsAsync(PeopleKeys.OverseesOf(unit), cancellation), cancellation)).Values.Where(person => person.Has(Role.Superior, unit.Value)).OrderBy(person => person.Id, StringComparer.Ordinal)];
    }

    /// <summary>Ids of people who were removed; they may be back.</summary>
    public Task<IReadOnlyList<string>> ListRemovedAsync(CancellationToken cancellation = default) => ListIdsAsync(PeopleKeys.RemovedPrefix, cancellation);

    /// <summary>A page of people, by id.</summary>
    /// <param name="after">Id of the last one on the page before; empty for the first page.</param>
    public async Task<IReadOnlyList<PersonRecord>> ListPageAsync(string after, int maximum, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(after);
        List<PersonRecord> people = [];
        await foreach (var row in store.ListRangeAsync(Partition, RowName.Behind(PersonPrefix, after), RowName.EndOf(PersonPrefix)!, maximum, cancellation))
        {
            people.Add(StoredJson.Read<PersonRecord>(row.Json));
        }

        return people;
    }

    public async Task<IReadOnlyList<PersonRecord>> ListAsync(CancellationToken cancellation = default)
    {
        List<PersonRecord> people = [];
        await foreach (var row in store.ListAsync(Partition, PersonPrefix, cancellation))
        {
            people.Add(StoredJson.Read<PersonRecord>(row.Json));
        }

        return people;
    }

    /// <summary>False when the address is taken.</summary>
    public async Task<bool> AddAsync(PersonRecord person, CancellationToken cancellation = default) =>
        await store.CommitAsync(Partition, RowsOfNew(person), cancellation) is CommitResult.Committed;

    /// <summary>The rows of one who is not there yet, for a commit that tells of it.</summary>
    public static IReadOnlyList<RowChange> RowsOfNew(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return
        [
            new RowChange.Insert(PersonPrefix + person.Id, StoredJson.Write(person)),
            new RowChange.Insert(EmailKey(person.NormalizedEmail), StoredJson.Write(person.Id)),
            .. OverseesOf(person).Select(key => new RowChange.Upsert(key, StoredJson.Write(person.Id))),
        ];
    }

    /// <summary>A person as they are now, and the rows of them changed, for a commit that tells of it; null when there is no such person.</summary>
    public async Task<(PersonRecord Known, IReadOnlyList<RowChange> Rows)?> PrepareAsync(string id, Func<PersonRecord, PersonRecord> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await store.FindAsync(Partition, PersonPrefix + id, cancellation) is not { } row)
        {
            return null;
        }

        var known = StoredJson.Read<PersonRecord>(row.Json);
        return (known, await RowsOfChangedAsync(row, known, change(known), cancellation));
    }

    /// <summary>The rows that go when a person is removed; null when there is no such person.</summary>
    public async Task<(PersonRecord Known, IReadOnlyList<RowChange> Rows)?> PrepareRemovalAsync(string id, CancellationToken cancellation = default)
    {
        if (await store.FindAsync(Partition, PersonPrefix + id, cancellation) is not { } row)
        {
            return null;
        }

        var person = StoredJson.Read<PersonRecord>(row.Json);
        List<RowChange> changes = [new RowChange.Delete(row.Key, row.ETag), new RowChange.Upsert(PeopleKeys.Removed(id), StoredJson.Write(id))];
        foreach (var key in (string[])[EmailKey(person.NormalizedEmail), PeopleKeys.InvitationOrder(id), .. OverseesOf(person)])
        {
            if (await store.FindAsync(Partition, key, cancellation) is { } other)
            {
                changes.Add(new RowChange.Delete(other.Key, other.ETag));
            }
        }

        return (person, changes);
    }

    /// <summary>Changes a person as they are now; null when there is no such person.</summary>
    public async Task<PersonRecord?> ChangeAsync(string id, Func<PersonRecord, PersonRecord> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        while (await store.FindAsync(Partition, PersonPrefix + id, cancellation) is { } row)
        {
            var known = StoredJson.Read<PersonRecord>(row.Json);
            var changed = change(known);
            if (await store.CommitAsync(Partition, await RowsOfChangedAsync(row, known, changed, cancellation), cancellation) is CommitResult.Committed)
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>Gives a person another address; they stay the same person with the same id. Null when there is no such person, or the address is another's.</summary>
    public async Task<PersonRecord?> ChangeEmailAsync(string id, string email, string normalizedEmail, CancellationToken cancellation = default)
    {
        while (await store.FindAsync(Partition, PersonPrefix + id, cancellation) is { } row)
        {
            var person = StoredJson.Read<PersonRecord>(row.Json);
            if (person.NormalizedEmail != normalizedEmail && await FindByEmailAsync(normalizedEmail, cancellation) is not null)
            {
                return null;
            }

            var changed = person with { Email = email, NormalizedEmail = normalizedEmail };
            List<RowChange> changes = [new RowChange.Replace(row.Key, StoredJson.Write(changed), row.ETag)];
            if (person.NormalizedEmail != normalizedEmail)
            {
                if (await store.FindAsync(Partition, EmailKey(person.NormalizedEmail), cancellation) is { } old)
                {
                    changes.Add(new RowChange.Delete(old.Key, old.ETag));
                }

                changes.Add(new RowChange.Insert(EmailKey(normalizedEmail), StoredJson.Write(id)));
            }

            if (await store.CommitAsync(Partition, changes, cancellation) is CommitResult.Committed)
            {
                return changed;
            }
        }

        return null;
    }

    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation = default)
    {
        while (await PrepareRemovalAsync(id, cancellation) is { } removal)
        {
            if (await store.CommitAsync(Partition, removal.Rows, cancellation) is CommitResult.Committed)
            {
                return true;
            }
        }

        return false;
    }

    public Task AddInvitationAsync(InvitationRecord invitation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return store.CommitAsync(Partition, [new RowChange.Upsert(InvitationKey(invitation.TokenHash), StoredJson.Write(invitation))], cancellation);
    }

    public async Task<InvitationRecord?> FindInvitationAsync(string token, CancellationToken cancellation = default) =>
        await store.FindAsync(Partition, InvitationKey(HashOf(token)), cancellation) is { } row ? StoredJson.Read<InvitationRecord>(row.Json) : null;

    /// <summary>Uses a link up; false when somebody was faster.</summary>
    public async Task<bool> TakeInvitationAsync(string token, CancellationToken cancellation = default) =>
        await store.FindAsync(Partition, InvitationKey(HashOf(token)), cancellation) is { } row
        && await store.CommitAsync(Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation) is CommitResult.Committed;

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<PersonRecord?> FindKeyAsync(string id, CancellationToken cancellation) =>
        await store.FindAsync(ApiKeyRecords.Partition, ApiKeyRecords.Key(id), cancellation) is { } row ? parsed.Read<ApiKeyRecord>(row).AsPerson() : null;

    private async Task<IReadOnlyList<string>> ListIdsAsync(string keyPrefix, CancellationToken cancellation)
    {
        List<string> ids = [];
        await foreach (var row in store.ListAsync(Partition, keyPrefix, cancellation))
        {
            ids.Add(StoredJson.Read<string>(row.Json));
        }

        return ids;
    }

    private static IEnumerable<string> OverseesOf(PersonRecord person) =>
        person.Grants.Where(grant => grant is { Role: Role.Superior, Unit: not null }).Select(grant => PeopleKeys.OverseesOf(new UnitCode(grant.Unit!)) + person.Id).Distinct(StringComparer.Ordinal);

    private async Task<IReadOnlyList<RowChange>> RowsOfChangedAsync(StoredRow row, PersonRecord known, PersonRecord changed, CancellationToken cancellation)
    {
        List<RowChange> rows =
        [
            new RowChange.Replace(row.Key, StoredJson.Write(changed), row.ETag),
            .. OverseesOf(changed).Except(OverseesOf(known), StringComparer.Ordinal).Select(key => new RowChange.Upsert(key, StoredJson.Write(changed.Id))),
        ];
        foreach (var key in OverseesOf(known).Except(OverseesOf(changed), StringComparer.Ordinal))
        {
            if (await store.FindAsync(Partition, key, cancellation) is { } gone)
            {
                rows.Add(new RowChange.Delete(key, gone.ETag));
            }
        }

        return rows;
    }

    /// <summary>For people from before there was an index. Who loses or gets the role meanwhile says so in their own commit; whoever reads looks at the person too.</summary>
    private async Task IndexSuperiorsAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(Partition, PeopleKeys.OverseesIndex, cancellation) is not null)
        {
            return;
        }

        IEnumerable<RowChange> rows = (await ListAsync(cancellation)).SelectMany(person => OverseesOf(person).Select(key => new RowChange.Upsert(key, StoredJson.Write(person.Id))));
        foreach (var batch in rows.Append(new RowChange.Upsert(PeopleKeys.OverseesIndex, StoredJson.Write(true))).Chunk(RowChanges.Maximum))
        {
            await store.CommitAsync(Partition, batch, cancellation);
        }
    }

    private static string EmailKey(string normalizedEmail) => $"email:{HashOf(normalizedEmail)}";

    private static string InvitationKey(string tokenHash) => $"invitation:{tokenHash}";
}
