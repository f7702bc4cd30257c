using System.Globalization;
using System.Text;

namespace Program08.Reporting.Words;

/// <summary>Letters of other scripts that look like Latin ones, and digits of other scripts: "СТ08" typed on a Cyrillic keyboard is another text than "CT08", and nobody sees it.</summary>
public static class LookAlikeLetters
{
    private const string Alike = "ЗзАВЕКМНОРСТУХІЈЅҺаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρικυ";
    private const string Latin = "33ABEKMHOPCTYXIJSHaeopcyxijshdqwABEZHIKMNOPTYXoavpiku";

    /// <summary>Whether the text holds such a letter or digit, or a full-width sign.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter > '\u02FF' && Plain(letter) != letter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text as it looks: Latin letters, digits and signs in their places.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsIn(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            folded.Append(Plain(letter));
        }

        return folded.ToString();
    }

    private static char Plain(char letter)
    {
        if (letter <= '\u02FF')
        {
            return letter;
        }

        if (letter is >= '\uFF01' and <= '\uFF5E')
        {
            return (char)(letter - '\uFF01' + '!');
        }

        return Alike.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index
            ? Latin[index]
            : CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit ? (char)('0' + digit) : letter;
    }
}
