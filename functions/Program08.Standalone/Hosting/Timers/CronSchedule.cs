namespace Program08.Standalone.Hosting.Timers;

/// <summary>
/// A schedule of six fields: second, minute, hour, day of the month, month, day of the week (0 is Sunday). A moment matches when every field does,
/// both day fields included. All times are UTC.
/// </summary>
internal sealed class CronSchedule
{
    // The longest wait of a date that exists at all: a 29 February on a given weekday, over a century without one.
    private const int LongestWaitInYears = 40;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private readonly string _text;
    private readonly CronField _seconds;
    private readonly CronField _minutes;
    private readonly CronField _hours;
    private readonly CronField _days;
    private readonly CronField _months;
    private readonly CronField _weekdays;

    private CronSchedule(string text, string[] fields)
    {
        _text = text;
        _seconds = CronField.Parse(fields[0], "second", 0, 59, []);
        _minutes = CronField.Parse(fields[1], "minute", 0, 59, []);
        _hours = CronField.Parse(fields[2], "hour", 0, 23, []);
        _days = CronField.Parse(fields[3], "day", 1, 31, []);
        _months = CronField.Parse(fields[4], "month", 1, 12, Months);
        _weekdays = CronField.Parse(fields[5], "weekday", 0, 6, Weekdays);
    }

    /// <summary>Whether two runs are never less than a minute apart.</summary>
    public bool IsMinuteOrCoarser => _seconds.Count == 1;

    /// <exception cref="FormatException">Not six readable fields, or a date that never comes.</exception>
    public static CronSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length != 6)
        {
            throw new FormatException($"it has {fields.Length} fields; accepted: six (second minute hour day month weekday)");
        }

        var schedule = new CronSchedule(text, fields);
        return schedule.Next(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)) is null
            ? throw new FormatException("it names a date that never comes")
            : schedule;
    }

    /// <summary>The first matching moment later than the one given; null only at the end of the calendar.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var utc = after.UtcDateTime;
        if (utc > DateTime.MaxValue.AddDays(-2))
        {
            return null;
        }

        var start = utc.AddTicks(TimeSpan.TicksPerSecond - (utc.Ticks % TimeSpan.TicksPerSecond));
        var lastYear = Math.Min(start.Year + LongestWaitInYears, DateTime.MaxValue.Year - 1);
        var day = start.Date;
        var time = start.TimeOfDay;
        while (day.Year <= lastYear)
        {
            if (!_months.Contains(day.Month))
            {
                day = new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
            }
            else
            {
                if (_days.Contains(day.Day) && _weekdays.Contains((int)day.DayOfWeek) && NextTime(time) is { } found)
                {
                    return new DateTimeOffset(DateTime.SpecifyKind(day + found, DateTimeKind.Unspecified), TimeSpan.Zero);
                }

                day = day.AddDays(1);
            }

            time = TimeSpan.Zero;
        }

        return null;
    }

    public bool Matches(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return utc.Ticks % TimeSpan.TicksPerSecond == 0
            && _seconds.Contains(utc.Second) && _minutes.Contains(utc.Minute) && _hours.Contains(utc.Hour)
            && _days.Contains(utc.Day) && _months.Contains(utc.Month) && _weekdays.Contains((int)utc.DayOfWeek);
    }

    public override string ToString() => _text;

    /// <summary>The first matching time of day at or after the one given; null when there is none left in the day.</summary>
    private TimeSpan? NextTime(TimeSpan from)
    {
        for (var hour = _hours.AtOrAfter(from.Hours); hour is { } h; hour = _hours.AtOrAfter(h + 1))
        {
            var firstMinute = h == from.Hours ? from.Minutes : 0;
            for (var minute = _minutes.AtOrAfter(firstMinute); minute is { } m; minute = _minutes.AtOrAfter(m + 1))
            {
                var firstSecond = h == from.Hours && m == from.Minutes ? from.Seconds : 0;
                if (_seconds.AtOrAfter(firstSecond) is { } second)
                {
                    return new TimeSpan(h, m, second);
                }
            }
        }

        return null;
    }
}
