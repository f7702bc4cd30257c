namespace Program08.Reporting.Periods;

/// <summary>One year's civil-service calendar, as data.</summary>
/// <param name="DaysOff">Besides Saturdays and Sundays; days in lieu included.</param>
/// <param name="WorkingSaturdays">Worked to make up for a day off.</param>
/// <param name="Source">Where the days were taken from.</param>
/// <param name="Confirmed">False while the official plan of the year was not seen.</param>
public sealed record CalendarYear(int Year, IReadOnlyList<DayOff> DaysOff, IReadOnlyList<DateOnly> WorkingSaturdays, string Source, bool Confirmed);
