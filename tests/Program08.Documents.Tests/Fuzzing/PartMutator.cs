using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Documents.Tests.Fuzzing;

/// <summary>Spoils the text of a package's parts, so that the damage gets past the zip: numbers, attributes, elements, whole parts.</summary>
internal static partial class PartMutator
{
    private static readonly string[] Values =
    [
        "", "0", "-1", "1", "4294967296", "99999999999999999999", "1E+308", "NaN", "-0", "0.1e-400", "A1", "XFD1048577", "AAAAAAA1", "true", "e", "s", "inlineStr", "d", "#REF!", "&#x0;", "&a;", "]]>", "<a>",
        "\u202E", "ﷺ", "\uD83D\uDE00", "％", "O0O", "1,234,567.8", "Trong kú", "MẬT", "001180000001", "Họ và tên", "percentage", "2000000000", "collapse", "' or 1=1",
    ];

    public static byte[] Spoil(byte[] package, Random random)
    {
        List<(string Name, byte[] Content)> parts = [];
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        {
            foreach (var entry in source.Entries)
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                parts.Add((entry.FullName, content.ToArray()));
            }
        }

        for (var hit = random.Next(1, 4); hit > 0; hit--)
        {
            var at = random.Next(parts.Count);
            switch (random.Next(12))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add((random.Next(2) == 0 ? parts[at].Name : parts[at].Name.ToUpperInvariant() + random.Next(3), parts[random.Next(parts.Count)].Content));
                    break;
                case 2:
                    parts[at] = (parts[at].Name, ByteMutator.Spoil(parts[at].Content, random));
                    break;
                default:
                    parts[at] = (parts[at].Name, Encoding.UTF8.GetBytes(Spoil(Encoding.UTF8.GetString(parts[at].Content), random)));
                    break;
            }
        }

        using var file = new MemoryStream();
        using (var target = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = target.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private static string Spoil(string text, Random random)
    {
        for (var hit = random.Next(1, 6); hit > 0; hit--)
        {
            var pattern = random.Next(4) switch
            {
                0 => Attribute(),
                1 => Content(),
                2 => Number(),
                _ => Tag(),
            };
            var matches = pattern.Matches(text);
            if (matches.Count == 0)
            {
                continue;
            }

            var match = matches[random.Next(matches.Count)];
            var value = random.Next(3) switch
            {
                0 => Values[random.Next(Values.Length)],
                1 => string.Concat(Enumerable.Repeat(match.Value, random.Next(2, 40))),
                _ => matches[random.Next(matches.Count)].Value,
            };
            text = text[..match.Index] + value + text[(match.Index + match.Length)..];
        }

        return text;
    }

    [GeneratedRegex("(?<==\")[^\"<]*(?=\")")]
    private static partial Regex Attribute();

    [GeneratedRegex("(?<=>)[^<]+(?=<)")]
    private static partial Regex Content();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("</?[A-Za-z:]+[^>]*>")]
    private static partial Regex Tag();
}
