using Program08.Reporting.Words;

namespace Program08.Reporting.Periods;

/// <summary>Reads a file of calendar years.</summary>
public static class CalendarJson
{
    /// <returns>The calendar, or every entry that is wrong.</returns>
    public static Outcome<WorkingCalendar> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<IReadOnlyList<CalendarYear>>(json, "CALENDAR_UNREADABLE", "calendar.json").Then(years =>
            Check(years).ToList() is { Count: > 0 } failures ? Outcomes.Fail<WorkingCalendar>(failures) : Outcomes.Success(new WorkingCalendar(years)));
    }

    private static IEnumerable<Failure> Check(IReadOnlyList<CalendarYear> years)
    {
        foreach (var group in years.GroupBy(year => year.Year).Where(group => group.Count() > 1))
        {
            yield return new("CALENDAR_YEAR_TWICE", new($"Năm {group.Key} có hai lịch.", $"The year {group.Key} has two calendars."));
        }

        foreach (var (year, day) in years.SelectMany(year => year.DaysOff.Select(day => (year.Year, day))).Where(pair => pair.day.To < pair.day.From || pair.day.From.Year != pair.Year || pair.day.To.Year != pair.Year))
        {
            yield return new("CALENDAR_DAY_OFF", new(
                $"Năm {year}: “{day.Name.Vi}” phải nằm trong năm và kết thúc sau khi bắt đầu.", $"Year {year}: “{day.Name.En}” must lie in the year and end after it begins."));
        }

        foreach (var (year, day) in years.SelectMany(year => year.WorkingSaturdays.Select(day => (year.Year, day))).Where(pair => pair.day.DayOfWeek != DayOfWeek.Saturday || pair.day.Year != pair.Year))
        {
            yield return new("CALENDAR_SATURDAY", new(
                $"Năm {year}: {day:dd/MM/yyyy} không phải thứ Bảy của năm đó.", $"Year {year}: {day:yyyy-MM-dd} is no Saturday of that year."));
        }
    }
}
