using System.Text.Json;
using System.Text.Json.Serialization;

namespace Program08.Reporting.Words;

/// <summary>Reads a text that was stored, or is written by hand, in one language only: it stands for both.</summary>
public sealed class LocalTextConverter : JsonConverter<LocalText>
{
    public override LocalText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.String
        ? new LocalText(reader.GetString()!, reader.GetString()!)
        : JsonSerializer.Deserialize<LocalText>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
