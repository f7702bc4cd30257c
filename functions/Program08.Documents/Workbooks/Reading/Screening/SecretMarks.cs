using System.Text;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading.Screening;

/// <summary>How documents are marked that hold state secrets: a stamp MẬT, TỐI MẬT or TUYỆT MẬT that stands alone, or "Độ mật: …". The words inside a sentence mark nothing.</summary>
internal static class SecretMarks
{
    private const int Longest = 40;

    // Beside Unicode, as fonts of TCVN3 and VNI write them.
    private static readonly string[] Stamps = ["MẬT", "TỐIMẬT", "TUYỆTMẬT", "MËT", "TèIMËT", "TUYÖTMËT", "MAÄT", "TOÁIMAÄT", "TUYEÄTMAÄT"];

    public static bool IsMark(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > Longest || text.IndexOf('M') < 0 || text.IndexOf('T') < 0)
        {
            return IsLabelled(text);
        }

        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsPunctuation(letter) && !char.IsSymbol(letter))
            {
                letters.Append(letter);
            }
        }

        return Stamps.Contains(PlainText.Read(letters.ToString())) || IsLabelled(text);
    }

    /// <summary>"Độ mật", with the level in the next cell.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text) => MayBeLabel(text) && PlainText.Fold(text.Trim().ToString()).TrimEnd(':', ' ') is "do mat";

    public static bool IsLevel(ReadOnlySpan<char> text) => text.Length is >= 3 and <= Longest && PlainText.Fold(text.Trim().ToString()) is "mat" or "toi mat" or "tuyet mat";

    private static bool IsLabelled(ReadOnlySpan<char> text) =>
        MayBeLabel(text) && text.IndexOf(':') is > 0 and var colon && IsLabel(text[..colon]) && IsLevel(text[(colon + 1)..]);

    private static bool MayBeLabel(ReadOnlySpan<char> text) => text.Length is >= 5 and <= Longest && text.TrimStart() is ['Đ' or 'đ' or 'D' or 'd', ..];
}
