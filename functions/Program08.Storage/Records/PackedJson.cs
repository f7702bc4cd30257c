using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Program08.Reporting.Words;

namespace Program08.Storage.Records;

/// <summary>
/// Rows that may be hundreds of megabytes as text: above a length they hold <c>{"packed":"…"}</c>, the text compressed, base64. Neither written nor read is such a text ever in
/// memory as a whole. The report of 10,000 units has 270 MB as text, 20 packed.
/// </summary>
internal static class PackedJson
{
    /// <summary>Bytes of text up to which a row stays as it is; the report of some 300 units.</summary>
    public const int LargestPlain = 8 * 1024 * 1024;

    private const string Start = "{\"packed\":\"";
    private const string End = "\"}";

    public static string Write<T>(T value, int largestPlain)
    {
        using var text = new PackingStream(largestPlain);
        JsonSerializer.Serialize(text, value, ReportingJson.Options);
        return text.IsPacked ? $"{Start}{Convert.ToBase64String(text.Finish())}{End}" : Encoding.UTF8.GetString(text.Finish());
    }

    public static bool IsPacked(string json) => json.StartsWith(Start, StringComparison.Ordinal);

    public static T? Read<T>(string json)
    {
        var packed = new byte[(json.Length - Start.Length - End.Length) / 4 * 3];
        if (!Convert.TryFromBase64Chars(json.AsSpan(Start.Length, json.Length - Start.Length - End.Length), packed, out var length))
        {
            throw new JsonException($"A packed row of {typeof(T).Name} is no base64.");
        }

        using var text = new BrotliStream(new MemoryStream(packed, 0, length), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(text, Sharing());
    }

    /// <summary>The same file, hash and sheet stand at each of a unit's figures: once read, they are one text. Made for each reading, so that the texts go with it.</summary>
    private static JsonSerializerOptions Sharing()
    {
        var options = new JsonSerializerOptions(ReportingJson.Options);
        options.Converters.Add(new SharedText());
        return options;
    }

    private sealed class SharedText : JsonConverter<string>
    {
        private readonly HashSet<string> known = new(StringComparer.Ordinal);

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.GetString() is not { } text)
            {
                return null;
            }

            if (known.TryGetValue(text, out var same))
            {
                return same;
            }

            known.Add(text);
            return text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>Keeps what is written as it is up to a length, from there on compressed.</summary>
    private sealed class PackingStream(int largestPlain) : Stream
    {
        private readonly MemoryStream kept = new();
        private BrotliStream? packer;
        private readonly MemoryStream packed = new();

        public bool IsPacked => packer is not null;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (packer is null && kept.Length + buffer.Length > largestPlain)
            {
                packer = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true);
                packer.Write(kept.GetBuffer().AsSpan(0, (int)kept.Length));
                kept.SetLength(0);
            }

            if (packer is null)
            {
                kept.Write(buffer);
            }
            else
            {
                packer.Write(buffer);
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public byte[] Finish()
        {
            packer?.Dispose();
            return packer is null ? kept.ToArray() : packed.ToArray();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
