using Program08.Reporting.Words;

namespace Program08.Reporting.Periods;

/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Name">"Tết Nguyên đán".</param>
public sealed record DayOff(DateOnly From, DateOnly To, LocalText Name);
