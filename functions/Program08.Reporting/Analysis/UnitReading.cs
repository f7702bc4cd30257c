using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>A point's figures by unit, in the units that reported or in those of another day.</summary>
public static class UnitReading
{
    /// <param name="on">The day whose units are wanted; null for the units that reported.</param>
    /// <returns>By unit code. Empty for city figures, and across a reorganisation for measures that don't add up.</returns>
    public static IReadOnlyList<UnitValue> Of(SeriesPoint point, UnitsOverTime units, DateOnly? on)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(units);
        var day = on ?? point.CutOff;
        if (point.Measure.ReportedBy == ReportedBy.City || (point.Measure.Kind == MeasureKind.Number && units.Between(point.CutOff, day, point.Units.Select(unit => unit.Code)).Count > 0))
        {
            return [];
        }

        var parts = AskedFigures.Of(point.Measure).Where(key => key.Window == FigureWindow.Period).Select(key => key.Part)
            .ToDictionary(part => part, part => units.Read(Reported(point, part), point.CutOff, day));
        return [.. parts.Values.First().Keys.OrderBy(code => code.Value, StringComparer.Ordinal).Select(code => Value(point, code, parts, on is null))];
    }

    // A unit the measure does not concern has nothing of it; one that owes its figure has no number at all.
    private static Dictionary<UnitCode, decimal?> Reported(SeriesPoint point, FigurePart part)
    {
        var given = point.Totals.Sources.Where(source => source.Key.Window == FigureWindow.Period && source.Key.Part == part).ToDictionary(source => source.Unit, source => source.Value);
        var unconcerned = point.Totals.Coverage.LeftOut.Where(left => left.Reason is LeftOutReason.NotApplicable or LeftOutReason.Excluded).Select(left => left.Unit).ToHashSet();
        return point.Units.ToDictionary(unit => unit.Code, unit => given.TryGetValue(unit.Code, out var value) ? value : unconcerned.Contains(unit.Code) ? 0m : (decimal?)null);
    }

    private static UnitValue Value(SeriesPoint point, UnitCode unit, Dictionary<FigurePart, IReadOnlyDictionary<UnitCode, ReadFigure>> parts, bool isOwn)
    {
        List<ReadFigure> figures = [.. parts.Values.Select(part => part[unit])];
        var sources = point.Totals.Sources.Where(source => !isOwn || source.Unit == unit);
        return new UnitValue(
            unit,
            RollUp.ValueOf(point.Measure.Kind, part => parts.TryGetValue(part, out var read) ? read[unit].Value : null),
            figures.Any(figure => figure.IsEstimated),
            [.. figures.SelectMany(figure => figure.Missing).Distinct()],
            sources.Select(source => source.Mark).DefaultIfEmpty(FigureMark.Reported).Max());
    }
}
