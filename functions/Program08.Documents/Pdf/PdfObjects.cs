using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Documents.Pdf;

/// <summary>The objects of a PDF, found by their own marks and not by the file's table: it need not be right, and is packed itself in newer files.</summary>
internal sealed partial class PdfObjects
{
    private const int MostObjects = 200_000;
    private const long MostUnpacked = 96L * 1024 * 1024;
    private const int MostDictionary = 64 * 1024;

    private readonly Dictionary<int, string> dictionaries = [];
    private readonly Dictionary<int, byte[]> streams = [];
    private long unpacked;

    public bool IsEncrypted { get; private set; }

    public IEnumerable<byte[]> Streams => streams.Values;

    public IEnumerable<string> Dictionaries => dictionaries.Values;

    public static PdfObjects Of(byte[] file)
    {
        var objects = new PdfObjects();
        objects.Read(file);
        return objects;
    }

    public string? Dictionary(int number) => dictionaries.GetValueOrDefault(number);

    public byte[]? Stream(int number) => streams.GetValueOrDefault(number);

    private void Read(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var at = 0;
        for (var count = 0; count < MostObjects && Start().Match(text, at) is { Success: true } start; count++)
        {
            if (start.Groups[1].Length == 0)
            {
                IsEncrypted |= Protection().IsMatch(text.AsSpan(start.Index, Math.Min(MostDictionary, text.Length - start.Index)));
                at = start.Index + start.Length;
                continue;
            }

            var number = int.Parse(start.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var body = start.Index + start.Length;
            var end = End().Match(text, body);
            var dictionary = text[body..Math.Min(end.Success ? end.Index : text.Length, body + MostDictionary)];
            dictionaries[number] = dictionary;
            at = end.Success ? end.Index + end.Length : text.Length;
            if (end is { Success: true, Groups: [_, { Length: > 0 }, ..] })
            {
                var closing = text.IndexOf("endstream", Math.Min(text.Length, at + DirectLength(dictionary, text.Length - at)), StringComparison.Ordinal);
                var length = (closing < 0 ? text.Length : closing) - at;
                Keep(number, dictionary, file.AsMemory(at, length));
                at += length;
            }
        }
    }

    /// <summary>Zero when the length stands in another object: the data then goes to the next mark of an end.</summary>
    private static int DirectLength(string dictionary, int most) =>
        Length().Match(dictionary) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= most ? length : 0;

    private void Keep(int number, string dictionary, ReadOnlyMemory<byte> data)
    {
        // The newest table of an updated file stands last, and says as the first did whether the file is protected.
        IsEncrypted |= dictionary.Contains("/XRef", StringComparison.Ordinal) && Protection().IsMatch(dictionary);
        if (Picture().IsMatch(dictionary) || Unpack(dictionary, data) is not { } content)
        {
            return;
        }

        if (dictionary.Contains("/ObjStm", StringComparison.Ordinal))
        {
            Packed(dictionary, content);
        }
        else
        {
            streams[number] = content;
        }
    }

    private byte[]? Unpack(string dictionary, ReadOnlyMemory<byte> data)
    {
        if (!dictionary.Contains("/Filter", StringComparison.Ordinal))
        {
            return Take(data.Length) ? data.ToArray() : null;
        }

        if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal) || OtherFilter().IsMatch(dictionary))
        {
            return null;
        }

        using var inflated = new MemoryStream();
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[32 * 1024];
            for (var read = inflater.Read(buffer); read > 0; read = inflater.Read(buffer))
            {
                if (!Take(read))
                {
                    return null;
                }

                inflated.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came out before the damage still counts.
        }

        return inflated.ToArray();
    }

    private bool Take(int bytes) => (unpacked += bytes) <= MostUnpacked;

    /// <summary>Objects packed together: their numbers and places first, then one after another.</summary>
    private void Packed(string dictionary, byte[] content)
    {
        var text = Encoding.Latin1.GetString(content);
        if (First().Match(dictionary) is not { Success: true } match || !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first > text.Length)
        {
            return;
        }

        var head = text[..first].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index + 1 < head.Length && dictionaries.Count < MostObjects; index += 2)
        {
            if (int.TryParse(head[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && int.TryParse(head[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < text.Length - first)
            {
                var end = index + 3 < head.Length && int.TryParse(head[index + 3], NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next > place ? Math.Min(next, text.Length - first) : text.Length - first;
                var packed = text[(first + place)..(first + Math.Min(end, place + MostDictionary))];
                if (!Take(packed.Length))
                {
                    return;
                }

                dictionaries[number] = packed;
            }
        }
    }

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,9})\s{1,4}[0-9]{1,5}\s{1,4}obj\b|\btrailer\b", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\b(stream)(?:\r\n|\n|\r)|\bendobj\b", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"/Length\s+([0-9]{1,9})(?!\s+[0-9]+\s+R)\b")]
    private static partial Regex Length();

    [GeneratedRegex(@"/First\s+([0-9]{1,9})")]
    private static partial Regex First();

    [GeneratedRegex(@"/Encrypt\s+[0-9]+\s+[0-9]+\s+R|/Encrypt\s*<<")]
    private static partial Regex Protection();

    [GeneratedRegex(@"/Subtype\s*/Image|/FontFile|/Length1\b|/Subtype\s*/(CIDFontType0C|Type1C|OpenType)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"/(DCT|LZW|ASCII85|ASCIIHex|RunLength|CCITTFax|JBIG2|JPX|Crypt)Decode|/Predictor\s+(?!1\b)")]
    private static partial Regex OtherFilter();
}
