using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Documents.Pdf;

/// <summary>What the fonts of a PDF mean by their numbers, by the names that pages give them.</summary>
internal sealed partial class PdfFonts
{
    private const int MostMeanings = 8;

    private readonly Dictionary<string, List<PdfLetters>> fonts = new(StringComparer.Ordinal);

    public static PdfFonts Of(PdfObjects objects)
    {
        var fonts = new PdfFonts();
        Dictionary<int, PdfLetters> known = [];
        foreach (var dictionary in objects.Dictionaries)
        {
            foreach (Match names in Names().Matches(dictionary))
            {
                var list = names.Groups[1].Success ? names.Groups[1].Value : objects.Dictionary(int.Parse(names.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
                foreach (Match font in Reference().Matches(list ?? ""))
                {
                    fonts.Add(font.Groups[1].Value, int.Parse(font.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), objects, known);
                }
            }
        }

        return fonts;
    }

    /// <summary>How many meanings a name has, at least one.</summary>
    public int CountOf(string font) => fonts.TryGetValue(font, out var meanings) ? meanings.Count : 1;

    /// <summary>Appends what a run says by one of its font's meanings, without white space.</summary>
    public void Decode(PdfRun run, int meaning, StringBuilder text)
    {
        var letters = fonts.TryGetValue(run.Font, out var meanings) ? meanings[Math.Min(meaning, meanings.Count - 1)] : PdfLetters.Plain;
        letters.Decode(run.Codes, text);
    }

    private void Add(string name, int number, PdfObjects objects, Dictionary<int, PdfLetters> known)
    {
        if (objects.Dictionary(number) is not { } font || !font.Contains("/Font", StringComparison.Ordinal))
        {
            return;
        }

        if (!known.TryGetValue(number, out var letters))
        {
            var map = ToUnicode().Match(font) is { Success: true } match ? objects.Stream(int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) : null;
            known[number] = letters = map is null ? PdfLetters.Plain : PdfLetters.Of(Encoding.Latin1.GetString(map));
        }

        if (!fonts.TryGetValue(name, out var meanings))
        {
            fonts[name] = meanings = [];
        }

        if (meanings.Count < MostMeanings && !meanings.Contains(letters))
        {
            meanings.Add(letters);
        }
    }

    [GeneratedRegex(@"/Font\s*(?:<<([^>]*)>>|([0-9]{1,9})\s+[0-9]+\s+R)", RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex(@"/([^\s/<>\[\]()]+)\s+([0-9]{1,9})\s+[0-9]+\s+R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/ToUnicode\s+([0-9]{1,9})\s+[0-9]+\s+R")]
    private static partial Regex ToUnicode();
}
