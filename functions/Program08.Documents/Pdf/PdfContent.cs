using System.Globalization;

namespace Program08.Documents.Pdf;

/// <summary>The strings that a page's drawing shows, each with the font it is set in (ISO 32000-1, 9.4.3).</summary>
internal static class PdfContent
{
    private const int DeepestNesting = 64;

    public static IReadOnlyList<PdfRun> Runs(ReadOnlySpan<byte> content)
    {
        List<PdfRun> runs = [];
        List<byte[]> shown = [];
        var (font, name) = ("", "");
        var at = 0;
        while (at < content.Length)
        {
            var letter = content[at];
            switch (letter)
            {
                case (byte)'(':
                    shown.Add(Literal(content, ref at));
                    break;
                case (byte)'<' when at + 1 < content.Length && content[at + 1] == '<':
                    at += 2;
                    break;
                case (byte)'<':
                    shown.Add(Hexadecimal(content, ref at));
                    break;
                case (byte)'/':
                    at++;
                    name = Word(content, ref at);
                    break;
                case (byte)'%':
                    SkipLine(content, ref at);
                    break;
                case var other when IsLetter(other):
                    Apply(Word(content, ref at));
                    break;
                default:
                    at++;
                    break;
            }
        }

        return runs;

        void Apply(string operation)
        {
            switch (operation)
            {
                case "Tf":
                    font = name;
                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    foreach (var codes in shown)
                    {
                        runs.Add(new PdfRun(font, codes));
                    }

                    break;
            }

            shown.Clear();
        }
    }

    private static bool IsLetter(byte letter) => letter is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'\'' or (byte)'"';

    private static bool IsRegular(byte letter) => letter > 32 && letter is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');

    private static string Word(ReadOnlySpan<byte> content, ref int at)
    {
        var start = at;
        while (at < content.Length && IsRegular(content[at]))
        {
            at++;
        }

        return System.Text.Encoding.Latin1.GetString(content[start..at]);
    }

    private static void SkipLine(ReadOnlySpan<byte> content, ref int at)
    {
        while (at < content.Length && content[at] is not ((byte)'\n' or (byte)'\r'))
        {
            at++;
        }
    }

    private static byte[] Hexadecimal(ReadOnlySpan<byte> content, ref int at)
    {
        List<byte> codes = [];
        var high = -1;
        for (at++; at < content.Length && content[at] != '>'; at++)
        {
            if (!int.TryParse([(char)content[at]], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digit))
            {
                continue;
            }

            (high, var done) = high < 0 ? (digit, -1) : (-1, (high << 4) | digit);
            if (done >= 0)
            {
                codes.Add((byte)done);
            }
        }

        at++;
        if (high >= 0)
        {
            codes.Add((byte)(high << 4));
        }

        return [.. codes];
    }

    private static byte[] Literal(ReadOnlySpan<byte> content, ref int at)
    {
        List<byte> codes = [];
        var depth = 1;
        for (at++; at < content.Length; at++)
        {
            var letter = content[at];
            if (letter == '\\')
            {
                Escaped(content, ref at, codes);
                continue;
            }

            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth is 0 or > DeepestNesting)
            {
                break;
            }

            codes.Add(letter);
        }

        at++;
        return [.. codes];
    }

    /// <summary>From the stroke to the last letter that belongs to it.</summary>
    private static void Escaped(ReadOnlySpan<byte> content, ref int at, List<byte> codes)
    {
        if (++at >= content.Length)
        {
            return;
        }

        if (content[at] is >= (byte)'0' and <= (byte)'7')
        {
            var code = 0;
            var end = Math.Min(at + 3, content.Length);
            for (; at < end && content[at] is >= (byte)'0' and <= (byte)'7'; at++)
            {
                code = (code << 3) | (content[at] - '0');
            }

            at--;
            codes.Add((byte)code);
            return;
        }

        switch (content[at])
        {
            case (byte)'n':
                codes.Add((byte)'\n');
                break;
            case (byte)'r':
                codes.Add((byte)'\r');
                break;
            case (byte)'t':
                codes.Add((byte)'\t');
                break;
            case (byte)'b':
                codes.Add((byte)'\b');
                break;
            case (byte)'f':
                codes.Add((byte)'\f');
                break;
            case (byte)'\n' or (byte)'\r':
                break;
            default:
                codes.Add(content[at]);
                break;
        }
    }
}
