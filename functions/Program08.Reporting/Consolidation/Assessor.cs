using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>Compares a figure with its target, unrounded.</summary>
public static class Assessor
{
    // Above it the products of whole numbers would no longer be exact.
    private const double ExactProduct = 1e26;

    /// <summary>Where the value rests on parts, these are compared in its place: a division's last digit never decides.</summary>
    public static Assessment Assess(Target? target, MeasureTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if ((target?.Window == FigureWindow.Cumulative ? totals.Cumulative : totals.Value) is not { } figure)
        {
            return Assessment.NoFigure;
        }

        if (target is null)
        {
            return Assessment.NoTarget;
        }

        var (left, right) = totals switch
        {
            { Numerator: { } part, Denominator: { } whole and > 0m, NumeratorBefore: { } partBefore, DenominatorBefore: { } wholeBefore and > 0m } =>
                (double)whole * (double)wholeBefore < ExactProduct
                    ? (((partBefore * whole) - (part * wholeBefore)) * 100m, target.Value * whole * wholeBefore)
                    : (figure, target.Value),
            { Numerator: { } part, Denominator: { } whole and > 0m } => (part * 100m, target.Value * whole),
            _ => (figure, target.Value),
        };
        var isMet = target.Operator switch
        {
            TargetOperator.AtLeast => left >= right,
            TargetOperator.AtMost => left <= right,
            TargetOperator.Below => left < right,
            TargetOperator.Exactly => left == right,
        };
        return isMet ? Assessment.Met : Assessment.NotMet;
    }

    /// <summary>Only where higher is better and a number above zero was set (R46).</summary>
    public static decimal? PercentOfPlan(Indicator indicator, Target? target, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Direction == Direction.Higher && target is { Value: > 0m } ? value / target.Value * 100m : null;
    }

    public static decimal? Gap(Indicator indicator, Target? target, decimal? value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Direction == Direction.Lower && target is not null ? target.Value - value : null;
    }
}
