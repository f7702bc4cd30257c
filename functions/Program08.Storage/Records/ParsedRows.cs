using System.Collections;
using System.Collections.Concurrent;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>
/// Records of rows, taken apart once as long as the row stays the same: it is still read each time, and only a row with the same ETag counts as read before, so several
/// processes may serve the same rows. A board shows the same versions and mails again and again, and taking them apart was most of its cost.
/// </summary>
internal sealed class ParsedRows
{
    // Of text. Beyond it all are forgotten: what is in use is back with the next page.
    private const int MaximumCharacters = 8 * 1024 * 1024;

    // Whole reports are rare, and as large as all else together.
    private const int MaximumRowCharacters = 256 * 1024;

    private readonly ConcurrentDictionary<(string Partition, string Key, Type Type), (string ETag, object Record)> rows = new();
    private long taken;

    public T Read<T>(StoredRow row)
        where T : class
    {
        var name = (row.Partition, row.Key, typeof(T));
        if (rows.TryGetValue(name, out var known) && known.ETag == row.ETag)
        {
            return (T)known.Record;
        }

        var record = StoredJson.Read<T>(row.Json);

        // Records never change; a bare list could in the hands of who reads it.
        if (record is not ICollection && row.Json.Length <= MaximumRowCharacters)
        {
            if (Interlocked.Add(ref taken, row.Json.Length) > MaximumCharacters)
            {
                rows.Clear();
                Interlocked.Exchange(ref taken, row.Json.Length);
            }

            rows[name] = (row.ETag, record);
        }

        return record;
    }
}
