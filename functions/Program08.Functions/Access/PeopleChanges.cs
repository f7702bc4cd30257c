using System.Security.Cryptography;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Access;

/// <summary>Every change of who people are and what they may do, each told in the history of people in the commit that makes it.</summary>
public sealed class PeopleChanges(PeopleRecords people, RecordBook book, Catalogue catalogue, TimeProvider time)
{
    /// <summary>Adds or changes a person. Doing it again changes nothing more.</summary>
    /// <param name="by">Person id, or the system's.</param>
    /// <param name="invites">Whether one who is new is invited by mail.</param>
    /// <returns>The person as they are now; null when one who was to be changed is gone.</returns>
    public async Task<PersonRecord?> ApplyAsync(PersonChange change, string by, bool invites, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        PersonRecord? result = null;
        await book.TellAsync(
            PeopleRecords.Partition,
            PeopleRecords.Subject,
            async token =>
            {
                if (await people.FindByEmailAsync(change.NormalizedEmail, token) is { } known)
                {
                    return await ChangeAsync(known.Id, person => Changed(person, change), by, found => result = found, token);
                }

                result = change.Name is null ? null : await NewAsync(change, token);
                return result is null ? null : new Told(
                    invites ? [.. PeopleRecords.RowsOfNew(result), Order(result.Id)] : PeopleRecords.RowsOfNew(result),
                    [new HistoryFact("PersonAdded", by, $"Thêm {result.Name}: {Words(result.Grants)}.")]);
            },
            cancellation);
        return result;
    }

    /// <summary>False when there is no such person.</summary>
    public Task<bool> RemoveAsync(string person, string by, CancellationToken cancellation) =>
        book.TellAsync(
            PeopleRecords.Partition,
            PeopleRecords.Subject,
            async token => await people.PrepareRemovalAsync(person, token) is { } removal
                ? new Told(removal.Rows, [new HistoryFact("PersonRemoved", by, $"Xóa {removal.Known.Name}: {Words(removal.Known.Grants)}.")])
                : null,
            cancellation);

    private async Task<Told?> ChangeAsync(string id, Func<PersonRecord, PersonRecord> change, string by, Action<PersonRecord> found, CancellationToken cancellation)
    {
        if (await people.PrepareAsync(id, change, cancellation) is not { } prepared)
        {
            return null;
        }

        var changed = change(prepared.Known);
        found(changed);
        return Differences(prepared.Known, changed) is { Count: > 0 } differences
            ? new Told(prepared.Rows, [new HistoryFact("PersonChanged", by, $"Sửa {prepared.Known.Name}: {string.Join("; ", differences)}.")])
            : null;
    }

    private static PersonRecord Changed(PersonRecord person, PersonChange change) => person with
    {
        Name = change.Name ?? person.Name,
        Phone = change.Phone is null ? person.Phone : change.Phone.Length == 0 ? null : change.Phone,
        Grants = [.. person.Grants.Except(change.Taken).Union(change.Given)],
    };

    private List<string> Differences(PersonRecord before, PersonRecord after)
    {
        List<string> differences = [];
        if (before.Name != after.Name)
        {
            differences.Add($"họ tên thành “{after.Name}”");
        }

        if (before.Phone != after.Phone)
        {
            differences.Add(after.Phone is null ? "bỏ số điện thoại" : "đổi số điện thoại");
        }

        foreach (var (word, grants) in new[] { ("giao", after.Grants.Except(before.Grants).ToList()), ("thôi giao", before.Grants.Except(after.Grants).ToList()) })
        {
            if (grants.Count > 0)
            {
                differences.Add($"{word} {Words(grants)}");
            }
        }

        return differences;
    }

    private async Task<PersonRecord> NewAsync(PersonChange change, CancellationToken cancellation)
    {
        // Somebody who had this address once and has another by now keeps the id made of it.
        var id = PeopleRecords.IdFor(change.NormalizedEmail);
        id = await people.FindAsync(id, cancellation) is null ? id : PeopleRecords.IdFor($"{change.NormalizedEmail} {NewStamp()}");
        return new PersonRecord(id, change.Name ?? "", change.Email, change.NormalizedEmail, change.Phone is { Length: > 0 } phone ? phone : null, null, NewStamp(), 0, null, change.Given);
    }

    private RowChange.Upsert Order(string person) =>
        new(PeopleKeys.InvitationOrder(person), StoredJson.Write(new InvitationOrder(person, time.GetUtcNow(), 0, time.GetUtcNow(), null)));

    private string Words(IReadOnlyList<Grant> grants) => grants.Count == 0 ? "không có vai trò" : string.Join(", ", grants.Select(grant => RoleChoices.Words(grant, catalogue.Units)));

    internal static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
