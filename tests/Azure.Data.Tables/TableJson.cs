using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Entities as the service writes and reads them. String properties only.</summary>
internal static class TableJson
{
    public const string MediaType = "application/json;odata=minimalmetadata";

    private const string MetadataPrefix = "odata.";
    private const string ETagProperty = "odata.etag";

    public static ByteArrayContent Content(Action<Utf8JsonWriter> writeMembers)
    {
        var content = new ByteArrayContent(Bytes(writeMembers));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    public static byte[] Bytes(TableEntity entity) => Bytes(writer =>
    {
        writer.WriteString(nameof(entity.PartitionKey), entity.PartitionKey);
        writer.WriteString(nameof(entity.RowKey), entity.RowKey);
        foreach (var name in entity.Keys)
        {
            writer.WriteString(name, entity.GetString(name));
        }
    });

    public static TableEntity EntityOf(JsonElement json)
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case ETagProperty:
                    entity.ETag = new ETag(property.Value.GetString());
                    break;
                case nameof(entity.PartitionKey):
                    entity.PartitionKey = property.Value.GetString();
                    break;
                case nameof(entity.RowKey):
                    entity.RowKey = property.Value.GetString();
                    break;
                case nameof(entity.Timestamp):
                    entity.Timestamp = property.Value.GetDateTimeOffset();
                    break;
                case var name when !name.StartsWith(MetadataPrefix, StringComparison.Ordinal) && !name.EndsWith("@odata.type", StringComparison.Ordinal):
                    entity[name] = property.Value.GetString();
                    break;
            }
        }

        return entity;
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
