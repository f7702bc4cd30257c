using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Demonstrations;

/// <summary>
/// Whether the data was made for a demonstration. The mark is a row beside the others and goes with them wherever they are copied; no setting makes
/// one and no page takes it away.
/// </summary>
public sealed class DemonstrationSite(IReportingStore store)
{
    private const string Partition = "site";
    private const string Key = "demonstration";
    private volatile DemonstrationMark? known;
    private volatile bool isRead;

    /// <summary>As last read; false before <see cref="ReadAsync"/>.</summary>
    public bool IsDemonstration => known is not null;

    /// <summary>The mark; null on a real site. Read once: data never becomes or stops being a demonstration while it is served.</summary>
    public async ValueTask<DemonstrationMark?> ReadAsync(CancellationToken cancellation = default)
    {
        if (!isRead)
        {
            known = await store.FindAsync(Partition, Key, cancellation) is { } row ? StoredJson.Read<DemonstrationMark>(row.Json) : null;
            isRead = true;
        }

        return known;
    }

    /// <summary>Marks the data, before anything else is in it.</summary>
    public async Task MarkAsync(DemonstrationMark mark, CancellationToken cancellation = default)
    {
        await store.CommitAsync(Partition, [new RowChange.Upsert(Key, StoredJson.Write(mark))], cancellation);
        (known, isRead) = (mark, true);
    }
}
