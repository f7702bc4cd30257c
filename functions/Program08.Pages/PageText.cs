using System.Globalization;

namespace Program08.Pages;

/// <summary>Numbers, times and sizes as pages and mails write them: Vietnamese, in Asia/Ho_Chi_Minh.</summary>
public static class PageText
{
    // Fixed here rather than taken from the machine's culture data, which differs between versions.
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    // Vietnam has kept UTC+7 without summer time since 1975; a machine without time zone data shows the same times.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly string[] TerritorialWords = ["Quận ", "Huyện ", "Thị xã ", "Thành phố ", "Phường ", "Xã ", "Thị trấn "];

    /// <summary>"17:00 ngày 19/01/2024".</summary>
    public static string At(DateTimeOffset time) => Local(time).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"19/01/2024 17:00", for tables.</summary>
    public static string Stamp(DateTimeOffset time) => Local(time).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"17:00 ngày 19/01", for subjects.</summary>
    public static string ShortAt(DateTimeOffset time) => Local(time).ToString("HH:mm 'ngày' dd/MM", CultureInfo.InvariantCulture);

    /// <summary>"19/01/2024".</summary>
    public static string Day(DateTimeOffset time) => Local(time).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2024-01-19T10:00:00Z" for the datetime attribute.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>1.234.567,8, with as many decimals as the number has, at most <paramref name="maximumDecimals"/>, rounded half away from zero.</summary>
    public static string Number(decimal value, int maximumDecimals = 6)
    {
        var rounded = Math.Round(value, maximumDecimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("#,##0." + new string('#', maximumDecimals), Numbers);
    }

    public static string Number(long value) => value.ToString("#,##0", Numbers);

    /// <summary>"2,4 MB".</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1024 => $"{Number(bytes)} byte",
        < 1024 * 1024 => $"{Number(bytes / 1024m, 0)} KB",
        _ => $"{Number(bytes / (1024m * 1024m), 1)} MB",
    };

    /// <summary>A unit's name inside a sentence: "Quận Ba Đình" becomes "quận Ba Đình"; names of agencies stay.</summary>
    public static string InSentence(string unitName)
    {
        ArgumentNullException.ThrowIfNull(unitName);
        return TerritorialWords.Any(word => unitName.StartsWith(word, StringComparison.Ordinal))
            ? char.ToLowerInvariant(unitName[0]) + unitName[1..]
            : unitName;
    }

    private static DateTimeOffset Local(DateTimeOffset time) => time.ToOffset(Offset);
}
