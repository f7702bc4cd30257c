using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Program08.Storage.Uploads;

namespace Program08.AzureStorage;

/// <summary>How a row lies in an entity: its JSON in <c>Json0</c>, <c>Json1</c>, …, or the hash of its blob in <c>Blob</c>; and the id of its commit.</summary>
internal static class RowEntity
{
    /// <summary>UTF-16 units one string property takes: 64 KiB are 32,768; some air for a pair that must not be cut.</summary>
    public const int CharactersPerPart = 32_000;

    /// <summary>Of the service's form, and older than any row: for a row that was written over in the meantime.</summary>
    public const string StaleETag = "W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"";

    private const string JsonPrefix = "Json";
    private const string BlobProperty = "Blob";
    private const string CommitProperty = "Commit";

    public static TableEntity OfJson(string partition, string key, string json, string commit)
    {
        var entity = Of(partition, key, commit);
        var part = 0;
        for (var start = 0; start < json.Length || part == 0; part++)
        {
            var length = Math.Min(CharactersPerPart, json.Length - start);
            if (start + length < json.Length && char.IsHighSurrogate(json[start + length - 1]))
            {
                length--;
            }

            entity[NameOf(part)] = json.Substring(start, length);
            start += length;
        }

        return entity;
    }

    public static TableEntity OfPointer(string partition, string key, ContentHash hash, string commit)
    {
        var entity = Of(partition, key, commit);
        entity[BlobProperty] = hash.Value;
        return entity;
    }

    public static ContentHash? PointerOf(TableEntity entity) => entity.GetString(BlobProperty) is { } hash ? new ContentHash(hash) : null;

    public static string? CommitOf(TableEntity entity) => entity.GetString(CommitProperty);

    public static string JsonOf(TableEntity entity)
    {
        var json = new StringBuilder();
        for (var part = 0; entity.GetString(NameOf(part)) is { } text; part++)
        {
            json.Append(text);
        }

        return json.ToString();
    }

    private static TableEntity Of(string partition, string key, string commit)
    {
        var entity = new TableEntity(partition, key);
        entity[CommitProperty] = commit;
        return entity;
    }

    private static string NameOf(int part) => JsonPrefix + part.ToString(CultureInfo.InvariantCulture);
}
