using System.Globalization;
using Program08.Reporting.Periods;

namespace Program08.Functions;

/// <summary>Days and times as forms send them, by the clock of Asia/Ho_Chi_Minh.</summary>
internal static class LocalTimes
{
    /// <summary>UTC; null when it is no day and time.</summary>
    public static DateTimeOffset? Minute(string? text) => DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute)
        ? new DateTimeOffset(minute, VietnamTime.Offset).ToUniversalTime()
        : null;

    /// <summary>Null when it is no day.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As a field of day and time shows it.</summary>
    public static string Field(DateTimeOffset time) => VietnamTime.ToLocal(time).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
