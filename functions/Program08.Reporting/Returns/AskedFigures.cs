using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Reporting.Returns;

/// <summary>Which cells a unit is asked for: the shape of its form, its workbook and its completeness.</summary>
public static class AskedFigures
{
    /// <summary>Cells the unit fills in, in form order. City-only measures are not among a territorial unit's.</summary>
    public static IEnumerable<FigureKey> For(Programme programme, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Measures.Where(measure => IsAskedOf(measure, unit)).SelectMany(Of);
    }

    public static bool IsAskedOf(Measure measure, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(unit);
        return measure.ReportedBy == ReportedBy.Units && unit.Kind != UnitKind.Department;
    }

    /// <summary>The cells of one measure. A percentage is asked for by its parts; its value alone can be given instead.</summary>
    public static IEnumerable<FigureKey> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind switch
        {
            MeasureKind.Percentage => [Key(measure, FigurePart.Numerator), Key(measure, FigurePart.Denominator)],
            MeasureKind.PercentagePointChange => [Key(measure, FigurePart.Before), Key(measure, FigurePart.After)],
            MeasureKind.Count or MeasureKind.Money or MeasureKind.Number when measure.Accrual == Accrual.Flow =>
                [Key(measure, FigurePart.Value), new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Cumulative)],
            MeasureKind.Count or MeasureKind.Money or MeasureKind.Number => [Key(measure, FigurePart.Value)],
        };
    }

    private static FigureKey Key(Measure measure, FigurePart part) => new(measure.Code, part, FigureWindow.Period);
}
