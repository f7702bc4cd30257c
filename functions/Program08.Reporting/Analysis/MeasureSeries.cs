using Program08.Reporting.Consolidation;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>A measure over the published cycles of one kind of period.</summary>
/// <param name="Points">By time, at least one.</param>
/// <param name="UnitsOn">The day whose units the rows are read in; null for the units that reported.</param>
/// <param name="Units">By unit code.</param>
/// <param name="Across">The reorganisations that figures were read across; their sources are to be printed.</param>
public sealed record MeasureSeries(IReadOnlyList<SeriesPoint> Points, DateOnly? UnitsOn, IReadOnlyList<SeriesUnit> Units, IReadOnlyList<Succession> Across)
{
    /// <summary>The definition in force last.</summary>
    public Measure Measure => Points[^1].Measure;

    /// <param name="reports">Published ones, in any order.</param>
    /// <param name="kind">Null for the kind of the latest.</param>
    /// <param name="unitsOn">The day whose units are wanted; null for the units that reported.</param>
    /// <returns>Null when no report of the kind has the measure.</returns>
    public static MeasureSeries? Of(IEnumerable<CityReport> reports, MeasureCode measure, PeriodKind? kind, UnitsOverTime units, DateOnly? unitsOn)
    {
        ArgumentNullException.ThrowIfNull(units);
        List<SeriesPoint> points = [.. reports.Select(report => SeriesPoint.Of(report, measure)).OfType<SeriesPoint>().OrderBy(point => point.Period.Last).ThenByDescending(point => point.Period.First)];
        var wanted = kind ?? points.LastOrDefault()?.Period.Kind;
        points.RemoveAll(point => point.Period.Kind != wanted);
        if (points.Count == 0)
        {
            return null;
        }

        List<Dictionary<UnitCode, UnitValue>> read = [.. points.Select(point => UnitReading.Of(point, units, unitsOn).ToDictionary(value => value.Unit))];
        return new MeasureSeries(
            points,
            unitsOn,
            [.. read.SelectMany(values => values.Keys).Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)
                .Select(code => new SeriesUnit(code, [.. read.Select(values => values.GetValueOrDefault(code))]))],
            unitsOn is { } day ? [.. points.SelectMany(point => units.Between(point.CutOff, day)).Distinct()] : []);
    }

    /// <summary>The same period of the year before; null when it is not in the series.</summary>
    public SeriesPoint? YearBefore(SeriesPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Period.YearBefore is { } code ? Points.FirstOrDefault(earlier => earlier.Period.Code == code) : null;
    }
}
