using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Functions.Tests.Site;

/// <summary>A mail as it lies in the pickup folder.</summary>
internal sealed partial record SentMail(string File, string To, string Subject, string MessageId, DateTimeOffset Date)
{
    public static IReadOnlyList<SentMail> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.eml").Select(Read).OrderBy(mail => mail.Date).ThenBy(mail => mail.File, StringComparer.Ordinal)];

    private static SentMail Read(string file)
    {
        var headers = Folded().Replace(System.IO.File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", 2)[0], " ");
        string Header(string name) => headers.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
        return new SentMail(
            Path.GetFileName(file), Decode(Header("To")), Decode(Header("Subject")), Header("Message-ID"), DateTimeOffset.ParseExact(Header("Date"), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture));
    }

    private static string Decode(string header) =>
        Word().Replace(Between().Replace(header, "?==?"), match => match.Groups[2].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[3].Value))
            : Encoding.UTF8.GetString(Quoted(match.Groups[3].Value)));

    private static byte[] Quoted(string text)
    {
        List<byte> bytes = [];
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '=')
            {
                bytes.Add(byte.Parse(text.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                index += 2;
            }
            else
            {
                bytes.Add((byte)(text[index] == '_' ? ' ' : text[index]));
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex("\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?([^?]+)\?([QqBb])\?([^?]*)\?=")]
    private static partial Regex Word();
}
