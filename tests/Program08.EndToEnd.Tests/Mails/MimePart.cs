using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Program08.EndToEnd.Tests.Mails;

/// <summary>A part of a mail, enough of MIME for the mails the product writes: encoded words, quoted-printable, base64, multipart.</summary>
internal sealed partial class MimePart
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MimePart> _parts = [];
    private readonly string _body;

    private MimePart(string raw)
    {
        var end = raw.IndexOf("\n\n", StringComparison.Ordinal);
        Assert.True(end > 0, $"No end of headers in:\n{raw}");
        foreach (var line in Folds().Replace(raw[..end], " ").Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            _headers[line[..colon]] = DecodeWords(line[(colon + 1)..].Trim());
        }

        _body = raw[(end + 2)..];
        if (Boundary().Match(ContentType) is { Success: true } boundary)
        {
            _parts.AddRange(_body.Split($"--{boundary.Groups[1].Value}")[1..^1].Select(part => new MimePart(part.TrimStart('\n'))));
        }
    }

    /// <summary>The body without its transfer encoding.</summary>
    public string Text => (_headers.GetValueOrDefault("Content-Transfer-Encoding") ?? "7bit").ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(_body.Replace("\n", "", StringComparison.Ordinal))),
        "quoted-printable" => QuotedPrintable(_body.Replace("=\n", "", StringComparison.Ordinal)),
        _ => _body,
    };

    private string ContentType => _headers.GetValueOrDefault("Content-Type") ?? "text/plain";

    public static MimePart Parse(byte[] mail) => new(Encoding.UTF8.GetString(mail).ReplaceLineEndings("\n"));

    public string Header(string name) => _headers.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The mail has no {name}.");

    /// <summary>The first part of that type, however deep.</summary>
    public MimePart Leaf(string type) => Leaves().First(part => part.ContentType.StartsWith(type, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<MimePart> Leaves() => _parts.Count == 0 ? [this] : _parts.SelectMany(part => part.Leaves());

    // Between two encoded words a line break is nothing (RFC 2047, 6.2).
    private static string DecodeWords(string text) => Word().Replace(Gaps().Replace(text, "$1"), word =>
        word.Groups[2].Value is "B" or "b"
            ? Encoding.GetEncoding(word.Groups[1].Value).GetString(Convert.FromBase64String(word.Groups[3].Value))
            : QuotedPrintable(word.Groups[3].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, at, 1));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex("boundary=\"?([^\";]+)\"?")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex Gaps();
}
