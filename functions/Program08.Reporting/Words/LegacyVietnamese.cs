using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Reporting.Words;

/// <summary>
/// Vietnamese written with the fonts of before Unicode: TCVN3 (TCVN 5712:1993, ".Vn…" fonts) and VNI. The letters are Latin-1 characters that only such a font
/// shows as Vietnamese; digits are the same.
/// </summary>
public static partial class LegacyVietnamese
{
    public const string Tcvn3 = "TCVN3 (phông .Vn…)";
    public const string Vni = "VNI";

    // Small letters in the order of the table below; fonts of capitals use the same characters.
    private const string Tcvn3Letters = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢£¤¥¦§";
    private const string Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ";

    // VNI writes a mark behind the vowel; these are the marks, as combining characters.
    private const string VniMarks = "øùûõïâáàåãäêéèúüë";
    private const string ValidLatin1 = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

    private static readonly string[] VniMeanings =
        ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323", "\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323", "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323"];

    /// <summary>What the text says, should it be written so: at least one letter that no Vietnamese word of today has, and nothing but Vietnamese syllables once converted.</summary>
    /// <param name="text">As stored: the soft hyphen is a letter of TCVN3.</param>
    /// <returns>The writing's name and the text in Unicode, NFC; null for any other text.</returns>
    public static (string Writing, string Text)? Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 10_000 || !text.Any(IsForeign) || text.Any(letter => letter > '\u00FF' && !char.IsPunctuation(letter)))
        {
            return null;
        }

        // VNI first: its marks stand behind vowels only, which TCVN3 keeps to by chance in single words at most.
        foreach (var writing in (ReadOnlySpan<string>)[Vni, Tcvn3])
        {
            if (Read(text, writing) is var converted && IsVietnamese(converted))
            {
                return (writing, converted);
            }
        }

        return null;
    }

    /// <summary>The text converted, whether it makes sense or not; for comparing with words that are known.</summary>
    /// <param name="writing"><see cref="Tcvn3"/> or <see cref="Vni"/>.</param>
    public static string Read(string text, string writing)
    {
        ArgumentNullException.ThrowIfNull(text);
        var converted = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (writing == Tcvn3)
            {
                converted.Append(Tcvn3Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? Letters[index] : letter);
            }
            else
            {
                AppendVni(converted, letter);
            }
        }

        return converted.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void AppendVni(StringBuilder text, char letter)
    {
        var isCapital = char.IsUpper(letter);
        var small = char.ToLowerInvariant(letter);
        var alone = small switch
        {
            'ñ' => "đ",
            'ö' => "ư",
            'ô' => "ơ",
            'æ' => "ỉ",
            'ó' => "ĩ",
            'ò' => "ị",
            'î' => "ỵ",
            _ => null,
        };
        if (alone is not null)
        {
            text.Append(isCapital ? alone.ToUpperInvariant() : alone);
        }
        else if (VniMarks.IndexOf(small, StringComparison.Ordinal) is >= 0 and var index && text.Length > 0 && "aeiouyơưAEIOUYƠƯ".Contains(text[^1], StringComparison.Ordinal))
        {
            text.Append(VniMeanings[index]);
        }
        else
        {
            text.Append(letter);
        }
    }

    /// <summary>A character of the upper half of Latin-1 that no Vietnamese word has, beside a letter.</summary>
    private static bool IsForeign(char letter) => letter is >= '\u00A1' and <= '\u00FF' && !ValidLatin1.Contains(letter, StringComparison.Ordinal);

    private static bool IsVietnamese(string text)
    {
        var words = Words().Matches(text);
        return words.Count > 0 && words.All(word => word.Value.All(char.IsAscii) || IsSyllable(word.Value.ToLowerInvariant()));
    }

    private static bool IsSyllable(string word) =>
        word.All(letter => char.IsAsciiLetter(letter) || Letters.Contains(letter, StringComparison.Ordinal)) && Syllable().IsMatch(word.Normalize(NormalizationForm.FormD));

    [GeneratedRegex(@"[^\s0-9.,;:!?()\[\]{}/\\""'“”‘’…%+=<>|_*&#@~^$–—-]+")]
    private static partial Regex Words();

    // Onset (qu and gi by their vowels), one to three vowels with at most one tone among them, coda; decomposed.
    [GeneratedRegex(@"^(b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|q|r|s|th?|tr|v|x)?(?=[^\u0300\u0301\u0303\u0309\u0323]*[\u0300\u0301\u0303\u0309\u0323]?[^\u0300\u0301\u0303\u0309\u0323]*$)([aeiouy][\u0302\u0306\u031B]?[\u0300\u0301\u0303\u0309\u0323]?[\u0302\u0306\u031B]?){1,3}(ch?|m|ng|nh|n|p|t)?$")]
    private static partial Regex Syllable();
}
