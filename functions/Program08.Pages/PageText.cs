using System.Globalization;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;

namespace Program08.Pages;

/// <summary>Numbers, times and sizes as pages and mails write them: Vietnamese, in Asia/Ho_Chi_Minh.</summary>
public static class PageText
{
    private static readonly string[] TerritorialWords = ["Quận ", "Huyện ", "Thị xã ", "Thành phố ", "Phường ", "Xã ", "Đặc khu ", "Thị trấn "];

    /// <summary>"17:00 ngày 19/01/2024".</summary>
    public static string At(DateTimeOffset time) => VietnamTime.ToLocal(time).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"19/01/2024 17:00", for tables.</summary>
    public static string Stamp(DateTimeOffset time) => VietnameseFormat.Time(time);

    /// <summary>"17:00".</summary>
    public static string Clock(DateTimeOffset time) => VietnamTime.ToLocal(time).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"17:00 ngày 19/01", for subjects.</summary>
    public static string ShortAt(DateTimeOffset time) => VietnamTime.ToLocal(time).ToString("HH:mm 'ngày' dd/MM", CultureInfo.InvariantCulture);

    /// <summary>"19/01/2024".</summary>
    public static string Day(DateTimeOffset time) => VietnameseFormat.Date(VietnamTime.DayOf(time));
    /// <summary>"2024-01-19T10:00:00Z" for the datetime attribute.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>1.234.567,8, with as many decimals as the number has, at most <paramref name="maximumDecimals"/>, rounded half away from zero.</summary>
    public static string Number(decimal value, int maximumDecimals = 6) =>
        VietnameseFormat.Number(Math.Round(value, maximumDecimals, MidpointRounding.AwayFromZero));

    public static string Number(long value) => VietnameseFormat.Number((decimal)value);

    /// <summary>"2,4 MB".</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1024 => $"{Number(bytes)} byte",
        < 1024 * 1024 => $"{Number(bytes / 1024m, 0)} KB",
        _ => $"{Number(bytes / (1024m * 1024m), 1)} MB",
    };

    /// <summary>"tel:+842430000000": what a telephone makes of a number however it is written.</summary>
    public static string Tel(string phone) => $"tel:{string.Concat((phone ?? "").Where((letter, index) => char.IsAsciiDigit(letter) || (letter == '+' && index == 0)))}";

    /// <summary>A unit's name inside a sentence: "Quận Ba Đình" becomes "quận Ba Đình"; names of agencies stay.</summary>
    public static string InSentence(string unitName)
    {
        ArgumentNullException.ThrowIfNull(unitName);
        return TerritorialWords.Any(word => unitName.StartsWith(word, StringComparison.Ordinal))
            ? char.ToLowerInvariant(unitName[0]) + unitName[1..]
            : unitName;
    }
}
