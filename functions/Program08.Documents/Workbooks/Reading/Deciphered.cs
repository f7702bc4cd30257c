using Program08.Documents.Wording;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>A text that says a known word only once its letters are put right.</summary>
/// <param name="Writing">TCVN3 or VNI; null for look-alike letters of another script.</param>
/// <param name="Before">As it stands in the file.</param>
/// <param name="After">As it is read.</param>
internal sealed record Deciphered(string? Writing, string Before, string After)
{
    private const int Longest = 200;

    /// <summary>Tries a text as it is, then with look-alike letters replaced, then as the old writings.</summary>
    /// <param name="text">As stored: cleaning takes letters of TCVN3 away.</param>
    /// <param name="find">Null for a text that says nothing known.</param>
    /// <returns>What was found, and how the text was read when not as it is.</returns>
    public static (T? Found, Deciphered? How) Find<T>(string text, Func<string, T?> find)
        where T : struct
    {
        var plain = PlainText.Read(text);
        if (find(plain) is { } found)
        {
            return (found, null);
        }

        if (text.Length > Longest)
        {
            return (null, null);
        }

        if (LookAlikeLetters.IsIn(plain) && LookAlikeLetters.Fold(plain) is var folded && find(folded) is { } alike)
        {
            return (alike, new Deciphered(null, plain, folded));
        }

        foreach (var writing in text.Any(letter => letter is >= '\u00A1' and <= '\u00FF') ? (ReadOnlySpan<string>)[LegacyVietnamese.Tcvn3, LegacyVietnamese.Vni] : [])
        {
            if (LegacyVietnamese.Read(text, writing) is var read && find(PlainText.Read(read)) is { } old)
            {
                return (old, new Deciphered(writing, text.Trim(), PlainText.Read(read)));
            }
        }

        return (null, null);
    }
}
