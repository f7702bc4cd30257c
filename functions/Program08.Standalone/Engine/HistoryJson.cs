using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Engine;

/// <summary>History as JSON: one array a turn in the store, one array for all in a saved history. Payloads stand in it as the JSON they are.</summary>
internal static class HistoryJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions Readable = Compact with { Indented = true };

    public static void Write(IBufferWriter<byte> output, IEnumerable<HistoryEvent> events, bool indented = false)
    {
        using var json = new Utf8JsonWriter(output, indented ? Readable : Compact);
        json.WriteStartArray();
        foreach (var item in events)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    public static string ToText(HistoryEvent item)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            Write(json, item);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string ToText(TaskFailureDetails failure)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            Write(json, failure);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static HistoryEvent ReadEvent(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Read(document.RootElement);
    }

    public static TaskFailureDetails ReadFailure(string text)
    {
        using var document = JsonDocument.Parse(text);
        return ReadFailure(document.RootElement);
    }

    public static void Read(ReadOnlySpan<byte> utf8, List<HistoryEvent> into)
    {
        var reader = new Utf8JsonReader(utf8);
        using var document = JsonDocument.ParseValue(ref reader);
        foreach (var element in document.RootElement.EnumerateArray())
        {
            into.Add(Read(element));
        }
    }

    private static void Write(Utf8JsonWriter json, HistoryEvent item)
    {
        json.WriteStartObject();
        json.WriteString("kind", item.Kind.ToString());
        if (item.TaskId >= 0)
        {
            json.WriteNumber("id", item.TaskId);
        }

        WriteText(json, "name", item.Name);
        WriteText(json, "instanceId", item.InstanceId);
        WriteText(json, "parentName", item.ParentName);
        WriteText(json, "version", item.Version);
        if (item.Time is { } time)
        {
            json.WriteString("time", time);
        }

        if (item.Status is { } status)
        {
            json.WriteString("status", status.ToString());
        }

        if (item.Data is { } data)
        {
            json.WritePropertyName("data");
            json.WriteRawValue(data, skipInputValidation: true);
        }

        if (item.Failure is { } failure)
        {
            json.WritePropertyName("failure");
            Write(json, failure);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, TaskFailureDetails failure)
    {
        json.WriteStartObject();
        json.WriteString("type", failure.ErrorType);
        json.WriteString("message", failure.ErrorMessage);
        WriteText(json, "stack", failure.StackTrace);
        if (failure.IsNonRetriable)
        {
            json.WriteBoolean("final", true);
        }

        if (failure.InnerFailure is { } inner)
        {
            json.WritePropertyName("inner");
            Write(json, inner);
        }

        json.WriteEndObject();
    }

    private static HistoryEvent Read(JsonElement element)
    {
        var item = new HistoryEvent(Enum.Parse<HistoryEventKind>(element.GetProperty("kind").GetString()!))
        {
            TaskId = element.TryGetProperty("id", out var id) ? id.GetInt32() : -1,
            Name = Text(element, "name"),
            InstanceId = Text(element, "instanceId"),
            ParentName = Text(element, "parentName"),
            Version = Text(element, "version"),
            Time = Text(element, "time") is { } time ? DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null,
            Status = Text(element, "status") is { } status ? Enum.Parse<OrchestrationRuntimeStatus>(status) : null,
            Data = element.TryGetProperty("data", out var data) ? data.GetRawText() : null,
            Failure = element.TryGetProperty("failure", out var failure) ? ReadFailure(failure) : null,
        };
        return item;
    }

    private static TaskFailureDetails ReadFailure(JsonElement element) => new(
        Text(element, "type") ?? string.Empty,
        Text(element, "message") ?? string.Empty,
        Text(element, "stack"),
        element.TryGetProperty("inner", out var inner) ? ReadFailure(inner) : null,
        null)
    {
        IsNonRetriable = element.TryGetProperty("final", out _),
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
