using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading.Screening;

/// <summary>How lists of persons look in Vietnam: their headings, and the values under them.</summary>
internal static class PersonColumns
{
    private static readonly string[] NumberWords = ["cccd", "cmnd", "cmtnd", "can cuoc", "dinh danh", "chung minh"];
    private static readonly string[] BirthHeads = ["ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "ngay thang sinh", "sinh ngay"];
    private static readonly string[] NameHeads = ["ho va ten", "ho ten", "ho, ten", "ten chu ho", "ho va chu dem"];

    private static readonly SearchValues<char> InDays = SearchValues.Create("0123456789/.-");

    // The families nine of ten people belong to, folded.
    private static readonly FrozenSet<string> Families = FrozenSet.ToFrozenSet(
    [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly", "dao", "dinh", "trinh", "mai", "cao", "luong", "ha", "ta", "chu",
        "luu", "to", "kieu", "quach", "thai", "phung", "doan", "vuong", "truong", "nghiem", "la", "lam", "dam", "khuat", "can", "quan", "tong", "ninh", "thach", "chau", "tang", "nong", "hua", "lai", "bach",
    ]);

    /// <summary>Null for anything but the heading of such a column.</summary>
    public static PersonColumn? KindOf(ReadOnlySpan<char> heading)
    {
        var start = heading.TrimStart();
        if (start.Length < 4 || !MayHead(start[0]))
        {
            return null;
        }

        var text = PlainText.Fold(start.ToString());
        return 0 switch
        {
            _ when NameHeads.Any(head => text.StartsWith(head, StringComparison.Ordinal)) => PersonColumn.Name,
            _ when BirthHeads.Any(head => text.StartsWith(head, StringComparison.Ordinal)) => PersonColumn.Birth,
            _ when NumberWords.Any(word => text.Contains(word, StringComparison.Ordinal)) => PersonColumn.Number,
            _ => null,
        };
    }

    /// <summary>A number of an identity card by itself: twelve digits, the province's code 001 to 096 first, then century and sex.</summary>
    public static bool IsIdentityNumber(ReadOnlySpan<char> text) =>
        text.Trim() is { Length: 12 } digits
        && digits[0] == '0'
        && digits[3] is >= '0' and <= '3'
        && !digits.ContainsAnyExceptInRange('0', '9')
        && int.Parse(digits[..3], CultureInfo.InvariantCulture) is >= 1 and <= 96;

    /// <summary>Under a heading that says so: an old card's nine digits too, and a number that lost its zeros.</summary>
    public static bool MayBeIdentityNumber(ReadOnlySpan<char> text) => text.Trim() is { Length: >= 9 and <= 12 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    /// <summary>A day, or the year alone.</summary>
    public static bool IsBirth(ReadOnlySpan<char> text)
    {
        var written = text.Trim();
        return written.Length == 4
            ? int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100
            : written.Length is >= 6 and <= 10 && char.IsAsciiDigit(written[0]) && written.IndexOfAny('/', '.', '-') > 0 && !written.ContainsAnyExcept(InDays);
    }

    /// <summary>Two to six capitalised words, the first of them a family's name.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var words = PlainText.Shorten(text.Trim().ToString(), 60).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && words.All(word => char.IsUpper(word[0]) && word.All(letter => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)) && Families.Contains(PlainText.Fold(words[0]));
    }

    private static bool MayHead(char first) => first is 'H' or 'h' or 'N' or 'n' or 'T' or 't' or 'S' or 's' or 'C' or 'c' or 'M' or 'm' or 'Đ' or 'đ' or 'G' or 'g';
}
