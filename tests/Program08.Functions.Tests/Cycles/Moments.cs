namespace Program08.Functions.Tests.Cycles;

/// <summary>Local times around the sample cycle: opens on 2 January 2024 at 8, reminds on the 12th, 18th and 22nd, is due on the 19th at 17, closes on 2 February.</summary>
internal static class Moments
{
    public static readonly DateTime Before = Of(12, 28, 9, year: 2023);

    public static DateTime January(int day, int hour, int minute = 0) => Of(1, day, hour, minute);

    public static DateTime February(int day, int hour) => Of(2, day, hour);

    private static DateTime Of(int month, int day, int hour, int minute = 0, int year = 2024) => new(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
}
