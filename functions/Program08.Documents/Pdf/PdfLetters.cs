using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Documents.Pdf;

/// <summary>A font's map from its numbers to letters (ISO 32000-1, 9.10.3).</summary>
internal sealed partial class PdfLetters
{
    private const int LargestRange = 65_536;

    private readonly Dictionary<int, string> letters = [];
    private readonly int width;

    private PdfLetters(int width) => this.width = width;

    /// <summary>Of a font without a map: a byte a letter.</summary>
    public static PdfLetters Plain { get; } = new(1);

    public static PdfLetters Of(string map)
    {
        var found = new PdfLetters(Space().Match(map) is { Success: true } space ? Math.Clamp(space.Groups[1].Length / 2, 1, 2) : 2);
        foreach (Match block in Single().Matches(map))
        {
            foreach (Match pair in Pair().Matches(block.Groups[1].Value))
            {
                found.letters[Number(pair.Groups[1])] = Letters(pair.Groups[2].Value);
            }
        }

        foreach (Match block in Ranges().Matches(map))
        {
            foreach (Match range in Range().Matches(block.Groups[1].Value))
            {
                found.Add(Number(range.Groups[1]), Number(range.Groups[2]), range);
            }
        }

        return found;
    }

    public void Decode(byte[] codes, StringBuilder text)
    {
        for (var at = 0; at + width <= codes.Length; at += width)
        {
            var code = width == 1 ? codes[at] : (codes[at] << 8) | codes[at + 1];
            var letter = letters.Count == 0 ? ((char)code).ToString() : letters.GetValueOrDefault(code, "\uFFFD");
            text.Append(string.IsNullOrWhiteSpace(letter) ? "" : letter);
        }
    }

    private void Add(int from, int to, Match range)
    {
        if (to < from || to - from >= LargestRange)
        {
            return;
        }

        if (range.Groups[3].Success)
        {
            var start = Letters(range.Groups[3].Value);
            for (var code = from; code <= to && start.Length > 0; code++)
            {
                letters[code] = start[..^1] + (char)(start[^1] + (code - from));
            }

            return;
        }

        foreach (var (each, index) in Each().Matches(range.Groups[4].Value).Select((each, index) => (each, index)).Take(to - from + 1))
        {
            letters[from + index] = Letters(each.Groups[1].Value);
        }
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Letters(string digits) => digits.Length % 4 == 0 ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(digits)) : "";

    [GeneratedRegex(@"begincodespacerange\s*<([0-9A-Fa-f]+)>")]
    private static partial Regex Space();

    [GeneratedRegex("beginbfchar(.*?)endbfchar", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Single();

    [GeneratedRegex("beginbfrange(.*?)endbfrange", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]{4,32})>")]
    private static partial Regex Pair();

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]{1,4})>\s*(?:<([0-9A-Fa-f]{4,32})>|\[([^\]]*)\])")]
    private static partial Regex Range();

    [GeneratedRegex("<([0-9A-Fa-f]{4,32})>")]
    private static partial Regex Each();
}
