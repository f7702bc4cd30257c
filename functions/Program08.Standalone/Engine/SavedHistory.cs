using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Program08.Standalone.Engine;

/// <summary>An orchestration's history as a file kept with the tests.</summary>
/// <param name="InstanceId">Whose it is; code may read it.</param>
/// <param name="Events">Oldest first.</param>
public sealed record SavedHistory(string InstanceId, IReadOnlyList<HistoryEvent> Events)
{
    /// <exception cref="JsonException">It is not a saved history.</exception>
    public static SavedHistory FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var events = new List<HistoryEvent>();
        HistoryJson.Read(Encoding.UTF8.GetBytes(document.RootElement.GetProperty("events").GetRawText()), events);
        return new SavedHistory(document.RootElement.GetProperty("instanceId").GetString()!, events);
    }

    /// <summary>Indented, so that a change of it reads well in review.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        HistoryJson.Write(buffer, Events, indented: true);
        return $$"""
            {
              "instanceId": {{JsonSerializer.Serialize(InstanceId)}},
              "events": {{Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n  ")}}
            }

            """;
    }
}
