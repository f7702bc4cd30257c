using System.Globalization;
using System.Text;
using System.Xml;

namespace Program08.Documents.Wording;

/// <summary>Text on its way into and out of documents.</summary>
public static class PlainText
{
    /// <summary>Composed, and without characters XML can't hold (a person's note may hold anything).</summary>
    public static string ForXml(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
            {
                clean.Append(text[index]);
            }
            else if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                clean.Append(text, index++, 2);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Composed and trimmed, without marks of writing direction and other invisible characters; lone surrogates become U+FFFD.</summary>
    public static string Read(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate))
            {
                clean.Append(Rune.IsControl(rune) ? " " : rune.ToString());
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>For comparing words only: lower case, no diacritics, single spaces. "Luỹ kế", "Lũy kế" and "LŨY  KẾ" are one.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(letter);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
        }

        return folded.ToString().TrimEnd();
    }

    public static string Shorten(string text, int length) => (text ?? throw new ArgumentNullException(nameof(text))).Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");
}
