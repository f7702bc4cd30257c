using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>All cells of one measure, units beside each other: the same unit has the same place in each column.</summary>
/// <param name="Keys">The cells asked for, in form order.</param>
/// <param name="Columns">One for each key.</param>
/// <param name="Alone">Values given in place of the parts they are asked for by; null where a measure is asked for by its value.</param>
public sealed record MeasureColumns(Measure Measure, IReadOnlyList<FigureKey> Keys, IReadOnlyList<FigureColumn> Columns, FigureColumn? Alone)
{
    /// <summary>Empty columns for so many units.</summary>
    public static MeasureColumns For(Measure measure, int count)
    {
        ArgumentNullException.ThrowIfNull(measure);
        List<FigureKey> keys = [.. AskedFigures.Of(measure)];
        return new(measure, keys, [.. keys.Select(_ => new FigureColumn(count))], AloneKey(measure) is null ? null : new FigureColumn(count));
    }

    /// <summary>The cell in which a value stands that is asked for by its parts; null where there is none.</summary>
    public static FigureKey? AloneKey(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind is MeasureKind.Percentage or MeasureKind.PercentagePointChange ? new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Period) : null;
    }
}
