using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>
/// Every value is turned into text when given and back when taken, live or replayed, so nothing is ever shared.
/// Warns from 45 KB, where Azure Storage moves payloads out; strict mode refuses over 1 MiB, as the Durable Task Scheduler does.
/// </summary>
internal sealed class Payloads(JsonSerializerOptions serializer, bool strict, ILogger logger) : DataConverter
{
    public const int WarnBytes = 45 * 1024;
    public const int LimitBytes = 1024 * 1024;

    public override string? Serialize(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var text = JsonSerializer.Serialize(value, value.GetType(), serializer);
        if (text.Length > WarnBytes / 3)
        {
            CheckSize(text, value.GetType());
        }

        // A value whose converter writes null is no payload either.
        return text == "null" ? null : text;
    }

    public override object? Deserialize(string? data, Type targetType) => data is null ? null : JsonSerializer.Deserialize(data, targetType, serializer);

    public override T? Deserialize<T>(string? data)
        where T : default => data is null ? default : JsonSerializer.Deserialize<T>(data, serializer);

    private void CheckSize(string text, Type type)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (strict && bytes > LimitBytes)
        {
            throw new InvalidOperationException(EngineText.Format($"A payload of {bytes} bytes ({type}) is over the limit of {LimitBytes} bytes; hand over an id instead."));
        }

        if (bytes >= WarnBytes)
        {
            EngineLog.LargePayload(logger, bytes, type.Name, WarnBytes);
        }
    }
}
