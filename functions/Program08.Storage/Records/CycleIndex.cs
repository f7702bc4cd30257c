using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>
/// Rows that say what is still to be done in a cycle, so that nobody looks through all of its units and mails for it: units that owe, units whose
/// orchestration has not seen their row, mails to be tried, mails that do not go; the numbers of those who are in, for comparing units; where each unit stands,
/// for boards; and what became of the last mail to a person. Each is written in the commit of the row it speaks of.
/// </summary>
public sealed class CycleIndex(IReportingStore store)
{
    /// <summary>Grows when the index gets other rows; a cycle with a smaller number is indexed anew.</summary>
    public const int Version = 2;

    /// <summary>What a new unit's row needs beside it.</summary>
    public static IReadOnlyList<RowChange> Of(UnitReport unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.IsSettled ? [] : [Entry(CycleKeys.Open(unit.Unit), unit.Unit.Value)];
    }

    /// <summary>Rows of where new units stand: each group's, whole.</summary>
    public static IReadOnlyList<RowChange> Of(IReadOnlyList<UnitReport> units) =>
    [
        .. units.GroupBy(unit => CycleKeys.Progress(unit.Unit), StringComparer.Ordinal)
            .Select(group => new RowChange.Upsert(group.Key, StoredJson.Write(Sorted(group.Select(unit => UnitProgress.Of(unit, new VersionFacts())))))),
    ];

    /// <summary>Has the sweeper wake the unit's orchestration.</summary>
    public static RowChange Unseen(UnitCode unit) => Entry(CycleKeys.Unseen(unit), unit.Value);

    /// <summary>What a new mail's row needs beside it.</summary>
    public static IReadOnlyList<RowChange> Of(MailRecord mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        List<RowChange> rows = [];
        if (OwedKey(mail) is { } owed)
        {
            rows.Add(Entry(owed, mail.Key));
        }

        if (MailedKey(mail) is { } mailed)
        {
            rows.Add(Entry(mailed, mail.Key));
        }

        if (mail.IsStuck)
        {
            rows.Add(Entry(CycleKeys.Stuck(mail.Key), mail.Key));
        }

        return rows;
    }

    /// <summary>What goes with the new rows of a commit.</summary>
    internal static IEnumerable<RowChange> OfNew(IEnumerable<RowChange> changes) => changes
        .OfType<RowChange.Insert>()
        .Where(insert => insert.Key.StartsWith(CycleKeys.MailPrefix, StringComparison.Ordinal))
        .SelectMany(insert => Of(StoredJson.Read<MailRecord>(insert.Json)));

    /// <summary>The row of a unit's numbers; none when nothing of it counts.</summary>
    /// <param name="also">Rows of the same commit, which may hold the version.</param>
    internal async Task<IReadOnlyList<RowChange>> CountedAsync(string partition, UnitReport unit, IReadOnlyList<RowChange> also, CancellationToken cancellation)
    {
        var counted = unit.CountedVersion == 0 ? null : await FindReturnAsync(partition, unit.Unit, unit.CountedVersion, also, cancellation);
        return counted?.Content is { } content
            ? [new RowChange.Upsert(CycleKeys.Counted(unit.Unit), StoredJson.Write(CountedFigures.Of(unit.Unit, content)))]
            : [];
    }

    /// <summary>The row of the unit's group with where it stands now; none when that is what the row says.</summary>
    /// <param name="also">Rows of the same commit, which may hold the versions.</param>
    internal async Task<IReadOnlyList<RowChange>> ProgressAsync(string partition, UnitReport unit, IReadOnlyList<RowChange> also, CancellationToken cancellation)
    {
        var latest = unit.OwesExplanations || unit.AwaitsConfirmation ? await FindReturnAsync(partition, unit.Unit, unit.LatestVersion, also, cancellation) : null;
        var counted = unit.HasUnreadVersion ? await FindReturnAsync(partition, unit.Unit, unit.CountedVersion, also, cancellation) : null;
        var progress = UnitProgress.Of(unit, new VersionFacts(latest?.ReceivedAt, latest?.Unexplained ?? 0, counted?.Explained ?? 0));
        var key = CycleKeys.Progress(unit.Unit);
        var row = await store.FindAsync(partition, key, cancellation);
        var group = row is null ? [] : StoredJson.Read<IReadOnlyList<UnitProgress>>(row.Json);
        if (group.Contains(progress))
        {
            return [];
        }

        var json = StoredJson.Write(Sorted(group.Where(other => other.Unit != unit.Unit).Append(progress)));
        return [row is null ? new RowChange.Insert(key, json) : new RowChange.Replace(key, json, row.ETag)];
    }

    /// <summary>What became of the last mail to a person, as far as one mail tells; none when the row tells of a later one.</summary>
    internal async Task<IReadOnlyList<RowChange>> MailboxAsync(string partition, MailRecord mail, CancellationToken cancellation)
    {
        if (mail.State == MailState.Pending)
        {
            return [];
        }

        var (key, mailbox) = (CycleKeys.Mailbox(mail.Person), Mailbox.Of(mail));
        var row = await store.FindAsync(partition, key, cancellation);
        return row is not null && StoredJson.Read<Mailbox>(row.Json).At >= mailbox.At ? []
            : [row is null ? new RowChange.Insert(key, StoredJson.Write(mailbox)) : new RowChange.Replace(key, StoredJson.Write(mailbox), row.ETag)];
    }

    /// <summary>What goes with a row that changes.</summary>
    /// <param name="also">Rows of the same commit.</param>
    internal async Task<IReadOnlyList<RowChange>> FollowAsync<TRow>(string partition, TRow before, TRow after, IReadOnlyList<RowChange> also, CancellationToken cancellation)
    {
        List<RowChange> rows = [];
        switch (before, after)
        {
            case (UnitReport was, UnitReport unit):
                if (MayMoveOn(was, unit, also))
                {
                    rows.AddRange(await ProgressAsync(partition, unit, also, cancellation));
                }

                await SetAsync(CycleKeys.Open(unit.Unit), unit.Unit.Value, !was.IsSettled, !unit.IsSettled);

                // Nobody follows a unit that is closed: its orchestration ends with the closing.
                await SetAsync(CycleKeys.Unseen(unit.Unit), unit.Unit.Value, unit.ClosedRound > was.ClosedRound, unit.ClosedRound == was.ClosedRound);
                if (was.CountedVersion != unit.CountedVersion)
                {
                    var counted = await CountedAsync(partition, unit, also, cancellation);
                    rows.AddRange(counted);
                    await MoveAsync(counted.Count == 0 ? CycleKeys.Counted(unit.Unit) : null, null, "");
                }

                break;
            case (MailRecord was, MailRecord mail):
                await MoveAsync(OwedKey(was), OwedKey(mail), mail.Key);
                await MoveAsync(MailedKey(was), MailedKey(mail), mail.Key);
                await SetAsync(CycleKeys.Stuck(mail.Key), mail.Key, was.IsStuck, mail.IsStuck);
                if (was.State != mail.State && mail.State != MailState.Pending)
                {
                    rows.Add(new RowChange.Upsert(CycleKeys.Mailbox(mail.Person), StoredJson.Write(Mailbox.Of(mail))));
                }

                break;
        }

        return rows;

        async Task SetAsync(string key, string value, bool was, bool isNow) => await MoveAsync(was ? key : null, isNow ? key : null, value);

        async Task MoveAsync(string? from, string? to, string value)
        {
            if (to is not null && to != from)
            {
                rows.Add(Entry(to, value));
            }

            if (from is not null && from != to && await store.FindAsync(partition, from, cancellation) is { } row)
            {
                rows.Add(new RowChange.Delete(from, row.ETag));
            }
        }
    }

    /// <summary>Whether a board may show something else of a unit now; of most changes, mails prepared for it, it does not.</summary>
    private static bool MayMoveOn(UnitReport was, UnitReport unit, IReadOnlyList<RowChange> also) =>
        UnitProgress.Of(was, new VersionFacts()) != UnitProgress.Of(unit, new VersionFacts())
        || (was.LatestVersion, was.CountedVersion, was.ReadVersion) != (unit.LatestVersion, unit.CountedVersion, unit.ReadVersion)
        || also.Any(row => row.Key.StartsWith(CycleKeys.Returns(unit.Unit), StringComparison.Ordinal));

    private static IReadOnlyList<UnitProgress> Sorted(IEnumerable<UnitProgress> group) => [.. group.OrderBy(unit => unit.Unit.Value, StringComparer.Ordinal)];

    private async Task<ReturnRecord?> FindReturnAsync(string partition, UnitCode unit, int version, IReadOnlyList<RowChange> also, CancellationToken cancellation)
    {
        var key = CycleKeys.Return(unit, version);
        var json = also.FirstOrDefault(row => row.Key == key) switch
        {
            RowChange.Upsert upsert => upsert.Json,
            RowChange.Insert insert => insert.Json,
            _ => (await store.FindAsync(partition, key, cancellation))?.Json,
        };
        return json is null ? null : StoredJson.Read<ReturnRecord>(json);
    }

    private static string? OwedKey(MailRecord mail) => mail.State == MailState.Pending ? CycleKeys.Owed(mail.OwedAt ?? mail.PreparedAt, mail.Key) : null;

    private static string? MailedKey(MailRecord mail) => mail.State == MailState.Sent ? CycleKeys.Mailed(mail.SentAt ?? mail.PreparedAt, mail.Key) : null;

    internal static RowChange.Upsert Recent(HistoryEntry entry) => Entry(CycleKeys.Recent(entry.At, entry.Subject, entry.Sequence), CycleKeys.History(entry.Subject, entry.Sequence));

    private static RowChange.Upsert Entry(string key, string value) => new(key, StoredJson.Write(value));
}
