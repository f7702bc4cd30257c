using System.Globalization;

namespace Program08.Functions;

/// <summary>Times as people here read them: Asia/Ho_Chi_Minh, UTC+7 all year.</summary>
internal static class LocalTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateTimeOffset At(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Zone);

    /// <summary>27/02/2024 17:00.</summary>
    public static string Text(DateTimeOffset time) => At(time).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset FromLocal(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
