using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;

namespace Program08.Reporting.Analysis;

/// <summary>An indicator of a report beside earlier published periods of the same kind, in the column its target is set for. Values unrounded.</summary>
/// <param name="Before">The latest period before; null when it has no figure of the indicator.</param>
/// <param name="YearBefore">The same period of the year before, where that is another one; null likewise.</param>
/// <param name="Projection">To the end of the term (R46); null where there is none.</param>
public sealed record IndicatorTrend(MeasureCode Measure, PeriodCode? Before, decimal? BeforeValue, PeriodCode? YearBefore, decimal? YearBeforeValue, Projection? Projection);
