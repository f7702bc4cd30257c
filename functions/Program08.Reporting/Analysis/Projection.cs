using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;

namespace Program08.Reporting.Analysis;

/// <summary>
/// Where a straight line through the years so far leads by the end of the term: least squares, each year counting the same. Says nothing of causes;
/// needs three years, and five before it dares an interval (R46).
/// </summary>
/// <param name="Year">The term's last.</param>
/// <param name="Value">In the measure's unit, unrounded; rates stay within 0 to 100, counts above 0.</param>
/// <param name="Low">95 % prediction interval by Student's t; null with fewer than five years.</param>
/// <param name="Points">How many years it rests on.</param>
public sealed record Projection(int Year, decimal Value, decimal? Low, decimal? High, int Points)
{
    private const int FewestForLine = 3;
    private const int FewestForInterval = 5;

    // Two-sided 95 % quantiles of Student's t for 3 to 30 degrees of freedom, as in any table of it; beyond, the normal's.
    private static readonly double[] Quantiles =
    [
        3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    /// <returns>Null for other periods than years, with too few of them, or when the term is over.</returns>
    public static Projection? Of(MeasureSeries series, Term? term)
    {
        ArgumentNullException.ThrowIfNull(series);
        var years = series.Points.Where(point => point.Period.Kind == PeriodKind.Year && series.ValueAt(point) is not null)
            .Select(point => (X: (double)point.Period.First.Year, Y: (double)series.ValueAt(point)!.Value)).ToList();
        if (term is null || years.Count < FewestForLine || years[^1].X >= term.Last)
        {
            return null;
        }

        var (meanX, meanY) = (years.Average(year => year.X), years.Average(year => year.Y));
        var spread = years.Sum(year => (year.X - meanX) * (year.X - meanX));
        var slope = years.Sum(year => (year.X - meanX) * (year.Y - meanY)) / spread;
        var end = meanY + (slope * (term.Last - meanX));
        double? half = null;
        if (years.Count >= FewestForInterval)
        {
            var freedom = years.Count - 2;
            var residual = years.Sum(year => Math.Pow(year.Y - meanY - (slope * (year.X - meanX)), 2)) / freedom;
            var quantile = freedom - 3 < Quantiles.Length ? Quantiles[freedom - 3] : 1.960;
            half = quantile * Math.Sqrt(residual * (1 + (1d / years.Count) + (Math.Pow(term.Last - meanX, 2) / spread)));
        }

        return new Projection(term.Last, Within(end), half is { } h ? Within(end - h) : null, half is { } g ? Within(end + g) : null, years.Count);

        decimal Within(double value) => series.Measure.Kind switch
        {
            MeasureKind.Percentage => (decimal)Math.Clamp(value, 0d, 100d),
            MeasureKind.PercentagePointChange => (decimal)value,
            _ => (decimal)Math.Max(value, 0d),
        };
    }
}
