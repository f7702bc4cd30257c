using Program08.Reporting.Programmes;

namespace Program08.Reporting.Returns;

/// <summary>A rate beside its parts: the cell it is typed in, and what the parts make.</summary>
public static class Rates
{
    // Keeps a rate within a decimal.
    private const double LargestRatio = 1e26;

    /// <summary>The rate's own cell; null for measures that aren't rates.</summary>
    public static FigureKey? KeyOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Kind is MeasureKind.Percentage or MeasureKind.PercentagePointChange ? new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Period) : null;
    }

    /// <summary>The number in a cell. A rate that was not typed is worked out from its parts, in percent or points, unrounded.</summary>
    /// <param name="cell">The number written in a cell; null when there is none.</param>
    public static decimal? Number(Measure? measure, FigureKey key, Func<FigureKey, decimal?> cell)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(cell);
        return cell(key) ?? (measure is not null && key == KeyOf(measure) ? FromParts(measure, cell) : null);
    }

    /// <returns>Null while a part is missing or a denominator is zero.</returns>
    public static decimal? FromParts(Measure measure, Func<FigureKey, decimal?> cell)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(cell);
        var now = Share(FigurePart.Numerator, FigurePart.Denominator);
        return measure.Kind == MeasureKind.PercentagePointChange ? Share(FigurePart.NumeratorBefore, FigurePart.DenominatorBefore) - now : now;

        decimal? Share(FigurePart part, FigurePart whole) =>
            cell(Of(part)) is { } numerator && cell(Of(whole)) is { } denominator && denominator != 0m && Math.Abs((double)numerator / (double)denominator) < LargestRatio ? numerator / denominator * 100m : null;

        FigureKey Of(FigurePart part) => new(measure.Code, part, FigureWindow.Period);
    }
}
