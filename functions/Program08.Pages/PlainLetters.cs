using System.Globalization;
using System.Text;

namespace Program08.Pages;

/// <summary>
/// The renderer writes every letter beyond ASCII as a numeric reference, which makes Vietnamese text three times as long. Such a letter means nothing
/// in HTML's syntax, in text and in attributes alike, so it is put back; everything in ASCII stays as it was encoded.
/// </summary>
internal static class PlainLetters
{
    public static string Restore(string html)
    {
        var from = html.IndexOf("&#x", StringComparison.Ordinal);
        if (from < 0)
        {
            return html;
        }

        var text = new StringBuilder(html.Length);
        var copied = 0;
        while (from >= 0)
        {
            var end = html.IndexOf(';', from + 3);
            if (end < 0)
            {
                break;
            }

            if (end - from <= 9
                && int.TryParse(html.AsSpan(from + 3, end - from - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && Rune.TryCreate(code, out var rune)
                && IsPlain(rune))
            {
                text.Append(html, copied, from - copied).Append(rune.ToString());
                copied = end + 1;
            }

            from = html.IndexOf("&#x", from + 3, StringComparison.Ordinal);
        }

        return text.Append(html, copied, html.Length - copied).ToString();
    }

    // Controls, bidirectional marks and other unseen characters stay visible as references in the source.
    private static bool IsPlain(Rune rune) => rune.Value >= 0xA1 && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
