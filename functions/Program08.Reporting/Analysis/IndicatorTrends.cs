using Program08.Reporting.Consolidation;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Analysis;

/// <summary>Sets a report beside what was published of earlier periods, and draws it on to the end of the term.</summary>
public static class IndicatorTrends
{
    private const int Decimals = 6;

    /// <param name="published">Of the same programme; those of the report's own period or later ones don't matter.</param>
    /// <returns>The report with its trends in form order; without any where nothing earlier was published.</returns>
    public static CityReport Beside(this CityReport report, IEnumerable<CityReport> published, Term? term)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(published);
        if (!Period.Of(report.Period).TryGet(out var period, out _))
        {
            return report;
        }

        List<CityReport> known = [.. published.Where(earlier => earlier.Cycle != report.Cycle && Period.Of(earlier.Period).TryGet(out var other, out _) && other.Last < period.Last), report];
        List<IndicatorTrend> trends = [.. report.Indicators.Select(row => MeasureSeries.Of(known, row.Indicator.Code, period.Kind)).OfType<MeasureSeries>().Select(series => Of(series, term)).OfType<IndicatorTrend>()];
        return trends.Count == 0 ? report : report with { Trends = trends };
    }

    private static IndicatorTrend? Of(MeasureSeries series, Term? term)
    {
        var last = series.Points[^1];
        var before = Known(series, series.Points.Count > 1 ? series.Points[^2] : null);
        var year = Known(series, series.YearBefore(last));
        if (year == before)
        {
            year = null;
        }

        var projection = Projection.Of(series, term);
        return before is null && year is null && projection is null
            ? null
            : new IndicatorTrend(
                series.Measure.Code, before?.Period.Code, before is null ? null : series.ValueAt(before), year?.Period.Code, year is null ? null : series.ValueAt(year), projection is null ? null : Rounded(projection));
    }

    private static SeriesPoint? Known(MeasureSeries series, SeriesPoint? point) => point is not null && series.ValueAt(point) is not null ? point : null;

    // The line is drawn in binary fractions, whose last digits a hash must not hang on.
    private static Projection Rounded(Projection projection) => projection with { Value = Rounded(projection.Value), Low = Rounded(projection.Low), High = Rounded(projection.High) };

    private static decimal Rounded(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);

    private static decimal? Rounded(decimal? value) => value is { } known ? Rounded(known) : null;
}
