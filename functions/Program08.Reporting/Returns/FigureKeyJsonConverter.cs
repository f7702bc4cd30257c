using System.Text.Json;
using System.Text.Json.Serialization;

namespace Program08.Reporting.Returns;

/// <summary>Writes a figure's key as its text: <c>CT08-05:numerator:period</c>.</summary>
public sealed class FigureKeyJsonConverter : JsonConverter<FigureKey>
{
    public override FigureKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, FigureKey value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }

    public override FigureKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, FigureKey value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(value.ToString());
    }

    private static FigureKey Parse(string? text) => FigureKey.TryParse(text, out var key) && key is not null
        ? key
        : throw new JsonException($"'{text}' is not a figure: expected MEASURE:PART:WINDOW.");
}
