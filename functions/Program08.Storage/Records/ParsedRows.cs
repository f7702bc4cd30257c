using System.Collections;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>
/// Records of rows, taken apart once as long as the row stays the same: it is still read each time, and only a row with the same ETag counts as read before, so several
/// processes may serve the same rows. A board shows the same versions and mails again and again, and taking them apart was most of its cost.
/// </summary>
internal sealed class ParsedRows
{
    private readonly KeptByVersion<(string Partition, string Key, Type Type), string, object> records = new();

    public T Read<T>(StoredRow row)
        where T : class
    {
        var name = (row.Partition, row.Key, typeof(T));
        if (records.Find(name, row.ETag) is T known)
        {
            return known;
        }

        var record = StoredJson.Read<T>(row.Json);

        // Records never change; a bare list could in the hands of who reads it.
        if (record is not ICollection)
        {
            records.Keep(name, row.ETag, record, row.Json.Length);
        }

        return record;
    }
}
