using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Reporting.Returns;

/// <summary>Which cells a unit is asked for: the shape of its form, its workbook and its completeness.</summary>
public static class AskedFigures
{
    /// <summary>Cells the unit fills in, in form order. City-only measures are not among a territorial unit's; a department has those it reports or gives the city's total of.</summary>
    public static IEnumerable<FigureKey> For(Programme programme, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Measures.Where(measure => IsAskedOf(measure, unit)).SelectMany(Of);
    }

    public static bool IsAskedOf(Measure measure, Unit unit)
    {
        return IsSource(measure, unit) || IsSecondSource(measure, unit);
    }

    /// <summary>Whether the unit's figure goes into the city's.</summary>
    public static bool IsSource(Measure measure, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(unit);
        return measure.ReportedBy switch
        {
            ReportedBy.Units => unit.Kind != UnitKind.Department,
            ReportedBy.City => measure.Reporter == unit.Code,
        };
    }

    /// <summary>Whether the unit gives a total that only checks the units' sum.</summary>
    public static bool IsSecondSource(Measure measure, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return measure is Indicator { SecondSource: { } department } && department == unit.Code;
    }

    /// <summary>The cells of one measure. A percentage is asked for by its parts, a change in points by the parts of both years; the value alone can be given instead.</summary>
    public static IEnumerable<FigureKey> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind switch
        {
            MeasureKind.Percentage => [Key(measure, FigurePart.Numerator), Key(measure, FigurePart.Denominator)],
            MeasureKind.PercentagePointChange =>
                [Key(measure, FigurePart.NumeratorBefore), Key(measure, FigurePart.DenominatorBefore), Key(measure, FigurePart.Numerator), Key(measure, FigurePart.Denominator)],
            MeasureKind.Count or MeasureKind.Money or MeasureKind.Number when measure.Accrual == Accrual.Flow =>
                [Key(measure, FigurePart.Value), new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Cumulative)],
            MeasureKind.Count or MeasureKind.Money or MeasureKind.Number or MeasureKind.Milestone => [Key(measure, FigurePart.Value)],
        };
    }

    private static FigureKey Key(Measure measure, FigurePart part) => new(measure.Code, part, FigureWindow.Period);
}
