using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Numbers;

/// <summary>What a cell is asked for; decides between readings of the same text.</summary>
/// <param name="Kind">Of the measure.</param>
/// <param name="Part">Which number of the measure.</param>
/// <param name="BoundsAllowed">True on the supplementary sheet, where "hơn", "gần" are kept.</param>
/// <param name="UnitOfMeasure">The measure's unit; words after a number must say the same. Null: words are not compared.</param>
/// <param name="HeaderUnit">Unit given once for a column or sheet ("triệu đồng" of "ĐVT: triệu đồng"); null when there is none.</param>
/// <param name="WholeParts">Whether numerator and denominator count whole things.</param>
/// <param name="Convention">How the sheet's numbers are written.</param>
public sealed record NumberExpectation(
    MeasureKind Kind,
    FigurePart Part,
    bool BoundsAllowed,
    string? UnitOfMeasure = null,
    string? HeaderUnit = null,
    bool WholeParts = true,
    WritingConvention Convention = WritingConvention.ByCell)
{
    public static NumberExpectation For(Measure measure, FigurePart part, string? headerUnit = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var isPart = part != FigurePart.Value;
        return new NumberExpectation(
            measure.Kind,
            part,
            measure is SupplementaryMeasure,
            isPart ? null : measure.UnitOfMeasure,
            headerUnit,
            measure.Parts?.WholeNumbers ?? true);
    }

    /// <summary>People, households, schools: no decimals.</summary>
    public bool IsWhole => Part switch
    {
        FigurePart.Value => Kind == MeasureKind.Count,
        _ => WholeParts,
    };

    /// <summary>Things or money that add up, with or without decimals: "1.234" is a thousand and more.</summary>
    public bool IsAmount => Part switch
    {
        FigurePart.Value => Kind is MeasureKind.Count or MeasureKind.Money,
        _ => true,
    };

    /// <summary>A rate in percent, as 94.1.</summary>
    public bool IsRate => Part == FigurePart.Value && (Kind == MeasureKind.Percentage || (Kind == MeasureKind.Number && UnitOfMeasure == "%"));

    /// <summary>A percent sign may stand behind the number.</summary>
    public bool TakesPercentSign => IsRate || (Part == FigurePart.Value && Kind == MeasureKind.PercentagePointChange);

    /// <summary>Amounts of money, in đồng.</summary>
    public bool IsMoney => Kind == MeasureKind.Money && Part == FigurePart.Value;
}
