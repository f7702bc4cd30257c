using Program08.Reporting.Words;

namespace Program08.Reporting.Periods;

/// <summary>Working days by years given as data. A year without a calendar gives a failure, never a guess.</summary>
public sealed class WorkingCalendar(IReadOnlyList<CalendarYear> years)
{
    public const string YearMissing = "CALENDAR_YEAR_MISSING";

    private readonly Dictionary<int, YearDays> byYear = years.ToDictionary(year => year.Year, YearDays.Of);

    public IReadOnlyList<CalendarYear> Years { get; } = years;

    public Outcome<bool> IsWorkingDay(DateOnly day) => Working(day) is { } working ? Outcomes.Success(working) : Missing<bool>(day);

    /// <summary>The working day that lies so many working days behind (or, negative, before) the day; the day itself isn't counted. With 0: the day, or the next working day.</summary>
    public Outcome<DateOnly> AddWorkingDays(DateOnly day, int count)
    {
        if (count == 0)
        {
            return Shift(day, DayShift.Next);
        }

        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            if (Working(day) is not { } working)
            {
                return Missing<DateOnly>(day);
            }

            left -= working ? 1 : 0;
        }

        return Outcomes.Success(day);
    }

    /// <summary>How many working days lie behind one day up to another, that one counted; zero when it is no later.</summary>
    public Outcome<int> CountWorkingDays(DateOnly after, DateOnly to)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (Working(day) is not { } working)
            {
                return Missing<int>(day);
            }

            count += working ? 1 : 0;
        }

        return Outcomes.Success(count);
    }

    /// <summary>The day itself when it is worked; else as asked for.</summary>
    public Outcome<DateOnly> Shift(DateOnly day, DayShift shift)
    {
        if (Working(day) is not { } working)
        {
            return Missing<DateOnly>(day);
        }

        return working
            ? Outcomes.Success(day)
            : shift switch
            {
                DayShift.Next => AddWorkingDays(day, 1),
                DayShift.Previous => AddWorkingDays(day, -1),
                DayShift.None => Outcomes.Success(day),
            };
    }

    private bool? Working(DateOnly day) => byYear.TryGetValue(day.Year, out var days) ? days.IsWorking(day) : null;

    private static Outcome<T> Missing<T>(DateOnly day) => Outcomes.Fail<T>(new Failure(YearMissing, new(
        $"Chưa có lịch ngày nghỉ năm {day.Year}. Quản trị viên cần nhập lịch của năm này trước khi lập đợt báo cáo.",
        $"There is no calendar of days off for {day.Year}. The administrator has to add it before a cycle is planned.")));

    private sealed record YearDays(HashSet<DateOnly> Off, HashSet<DateOnly> Saturdays)
    {
        public static YearDays Of(CalendarYear year) => new(
            [.. year.DaysOff.SelectMany(off => Enumerable.Range(0, off.To.DayNumber - off.From.DayNumber + 1).Select(off.From.AddDays))],
            [.. year.WorkingSaturdays]);

        public bool IsWorking(DateOnly day) =>
            !Off.Contains(day) && (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || Saturdays.Contains(day));
    }
}
