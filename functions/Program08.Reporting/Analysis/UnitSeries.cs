using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>A measure over time, unit by unit: its figures of the periods alone, never cumulative ones.</summary>
/// <param name="Units">By unit code. Empty for city figures, and across a reorganisation for measures that don't add up.</param>
/// <param name="Across">The reorganisations that figures were read across; their sources are to be printed.</param>
public sealed record UnitSeries(IReadOnlyList<SeriesUnit> Units, IReadOnlyList<Succession> Across)
{
    /// <param name="on">The day whose units are wanted; null for the units that reported.</param>
    public static UnitSeries Of(MeasureSeries series, UnitsOverTime units, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(units);
        List<Dictionary<UnitCode, UnitValue>> read = [.. series.Points.Select(point => UnitReading.Of(point, units, on).ToDictionary(value => value.Unit))];
        return new UnitSeries(
            [.. read.SelectMany(values => values.Keys).Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)
                .Select(code => new SeriesUnit(code, [.. read.Select(values => values.GetValueOrDefault(code))]))],
            on is { } day ? [.. series.Points.SelectMany(point => units.Between(point.CutOff, day, point.Units.Select(unit => unit.Code))).Distinct()] : []);
    }
}
