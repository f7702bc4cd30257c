using System.Text.Json;
using Program08.Reporting.Words;

namespace Program08.Storage.Records;

/// <summary>How records are written into rows: as the domain writes its types. A renamed property is a change of the stored format.</summary>
public static class StoredJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, ReportingJson.Options);

    /// <summary>Of a record that may be far larger than others: packed when it is. Read like any.</summary>
    public static string WriteLarge<T>(T value, int largestPlain = PackedJson.LargestPlain) => PackedJson.Write(value, largestPlain);

    /// <exception cref="JsonException">The row holds something else: a damaged store, never a person's mistake.</exception>
    public static T Read<T>(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return (PackedJson.IsPacked(json) ? PackedJson.Read<T>(json) : JsonSerializer.Deserialize<T>(json, ReportingJson.Options)) ?? throw new JsonException($"A row of {typeof(T).Name} is null.");
    }
}
