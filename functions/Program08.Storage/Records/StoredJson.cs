using System.Text.Json;
using Program08.Reporting.Words;

namespace Program08.Storage.Records;

/// <summary>How records are written into rows: as the domain writes its types. A renamed property is a change of the stored format.</summary>
public static class StoredJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, ReportingJson.Options);

    /// <exception cref="JsonException">The row holds something else: a damaged store, never a person's mistake.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ReportingJson.Options) ?? throw new JsonException($"A row of {typeof(T).Name} is null.");
}
