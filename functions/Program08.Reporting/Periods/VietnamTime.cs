namespace Program08.Reporting.Periods;

/// <summary>
/// Between UTC, in which everything is stored, and the wall clock of Asia/Ho_Chi_Minh. UTC+7 without summer time since 1975, so the offset is a constant
/// and the answer doesn't depend on the time-zone data of the machine.
/// </summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The same instant by the local clock.</summary>
    public static DateTimeOffset ToLocal(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The local calendar day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>The instant, in UTC, of a local day and time.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Offset).ToUniversalTime();

    /// <param name="hour">Local hour, 0 to 23.</param>
    public static DateTimeOffset At(DateOnly day, int hour) => At(day, new TimeOnly(hour, 0));
}
