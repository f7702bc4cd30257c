using System.Globalization;
using Program08.Reporting.Periods;

namespace Program08.Functions;

/// <summary>Days and times as forms send them, by the clock of Asia/Ho_Chi_Minh.</summary>
internal static class LocalTimes
{
    private const string LocalMinute = "yyyy-MM-dd'T'HH:mm";
    private const string LocalDay = "yyyy-MM-dd";

    /// <summary>UTC; null when it is no day and time.</summary>
    public static DateTimeOffset? Minute(string? text) => DateTime.TryParseExact(text, LocalMinute, CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute)
        ? new DateTimeOffset(minute, VietnamTime.Offset).ToUniversalTime()
        : null;

    /// <summary>Null when it is no day.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, LocalDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As a field of day and time takes it.</summary>
    public static string Field(DateTimeOffset time) => VietnamTime.ToLocal(time).ToString(LocalMinute, CultureInfo.InvariantCulture);

    /// <summary>As a field of a day takes it.</summary>
    public static string Field(DateOnly day) => day.ToString(LocalDay, CultureInfo.InvariantCulture);
}
