using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>A report's figures summed up in one place between the units and the whole.</summary>
/// <param name="Level">0 below the whole, 1 below that, …</param>
/// <param name="Units">Reporting units below it, however far, in the report's order.</param>
/// <param name="Rows">Measures that units below it are asked for, in form order.</param>
public sealed record RegionTotals(UnitAbove Region, int Level, IReadOnlyList<UnitCode> Units, IReadOnlyList<RegionRow> Rows)
{
    /// <summary>Every place that units of the report belong to, each before those below it, by code; none when nothing stands between units and whole.</summary>
    public static IReadOnlyList<RegionTotals> Of(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var measures = report.Indicators.Select(row => (Measure: (Measure)row.Indicator, row.Totals)).Concat(report.Supplementary.Select(row => (Measure: (Measure)row.Measure, row.Totals))).ToList();
        return
        [
            .. report.Units.SelectMany(unit => (unit.Unit.Above?.Upwards() ?? []).Select(region => (Region: region, unit.Unit))).GroupBy(pair => pair.Region, pair => pair.Unit)
                .OrderBy(region => string.Join('\n', region.Key.Upwards().Reverse().Select(above => above.Code.Value)), StringComparer.Ordinal)
                .Select(region => new RegionTotals(
                    region.Key,
                    region.Key.Upwards().Count() - 1,
                    [.. region.Select(unit => unit.Code)],
                    [.. measures.Select(known => Row(known.Measure, known.Totals, region)).OfType<RegionRow>()])),
        ];
    }

    // City figures and numbers that don't add up have no sum in between.
    private static RegionRow? Row(Measure measure, MeasureTotals totals, IEnumerable<Unit> units)
    {
        var asked = units.Where(unit => AskedFigures.IsSource(measure, unit)).Select(unit => unit.Code).ToHashSet();
        return measure.ReportedBy == ReportedBy.City || measure.Kind == MeasureKind.Number || asked.Count == 0 ? null : new RegionRow(measure, RollUp.Within(measure, totals, asked));
    }
}
