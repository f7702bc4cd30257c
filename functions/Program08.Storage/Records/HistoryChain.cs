namespace Program08.Storage.Records;

/// <summary>Checks a chain as it was read.</summary>
public static class HistoryChain
{
    /// <summary>One number over the ends of all chains of a partition, to be written down elsewhere and compared later.</summary>
    /// <param name="ends">A chain without its end, which no sound one is, stands here with none.</param>
    public static string Seal(IEnumerable<(string Subject, HistoryHead? Head)> ends) =>
        PeopleRecords.HashOf(string.Join('\n', ends.OrderBy(end => end.Subject, StringComparer.Ordinal).Select(end => $"{end.Subject}={end.Head?.Hash}")));

    /// <summary>The first entry that is not what follows from those before it; null when the chain is whole.</summary>
    /// <param name="entries">One subject's entries, in order of sequence.</param>
    /// <param name="head">The chain's stored end, written with every entry; null when there is none.</param>
    public static string? FindDamage(IReadOnlyList<HistoryEntry> entries, HistoryHead? head)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var previous = HistoryEntry.NoHash;
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            if (entry.Sequence != index + 1 || entry.PreviousHash != previous || !entry.IsSound)
            {
                return $"{entry.Subject} #{entry.Sequence}";
            }

            previous = entry.Hash;
        }

        var end = head ?? new HistoryHead(0, HistoryEntry.NoHash);
        return end.Sequence == entries.Count && end.Hash == previous ? null : $"end of chain after #{entries.Count}, expected #{end.Sequence}";
    }
}
