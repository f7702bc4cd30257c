using System.Buffers;
using Program08.Storage.Rows;

namespace Program08.AzureStorage;

/// <summary>Which rows of a commit go to blobs, because an entity, or the transaction as a whole, could not hold them.</summary>
internal static class OverflowPlan
{
    /// <summary>UTF-16 units of JSON in one entity: 900 KB of the 1 MiB it may hold with its names.</summary>
    public const int CharactersPerEntity = 450_000;

    // Of the 4 MiB a transaction may have on the wire; the rest is for the frame around each of 100 changes.
    private const long BytesPerTransaction = 3 * 1024 * 1024;

    // What the client writes as it is; everything else may become \uXXXX.
    private const int EscapedLength = 6;
    private static readonly SearchValues<char> WrittenAsIs =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$%()*,-./:;=?@[]^_{|}~");

    /// <summary>The keys of those rows: all that are too big for an entity, then the biggest until the others fit into the transaction.</summary>
    public static IReadOnlySet<string> For(IReadOnlyList<RowChange> changes)
    {
        var overflow = new HashSet<string>(StringComparer.Ordinal);
        var inline = new List<(string Key, long Bytes)>();
        foreach (var change in changes)
        {
            if (JsonOf(change) is not { } json)
            {
                continue;
            }

            if (json.Length > CharactersPerEntity)
            {
                overflow.Add(change.Key);
            }
            else
            {
                inline.Add((change.Key, BytesOnTheWire(json)));
            }
        }

        var total = inline.Sum(row => row.Bytes);
        foreach (var (key, bytes) in inline.OrderByDescending(row => row.Bytes).TakeWhile(_ => total > BytesPerTransaction))
        {
            overflow.Add(key);
            total -= bytes;
        }

        return overflow;
    }

    private static string? JsonOf(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Json,
        RowChange.Replace replace => replace.Json,
        RowChange.Upsert upsert => upsert.Json,
        _ => null,
    };

    private static long BytesOnTheWire(string json)
    {
        long bytes = 0;
        foreach (var character in json)
        {
            bytes += WrittenAsIs.Contains(character) ? 1 : EscapedLength;
        }

        return bytes;
    }
}
