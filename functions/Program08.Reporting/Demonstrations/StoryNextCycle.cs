using Program08.Reporting.Periods;
using Program08.Reporting.Units;

namespace Program08.Reporting.Demonstrations;

/// <summary>A cycle that is left open when the site of a demonstration stays up: for visitors to work on.</summary>
/// <param name="Sent">Units that have sent their return.</param>
/// <param name="Stopped">Units whose return, as first written, was stopped by the check.</param>
public sealed record StoryNextCycle(PeriodCode Period, DateOnly CutOff, IReadOnlyList<UnitCode> Sent, IReadOnlyList<UnitCode> Stopped);
