using Program08.Reporting.Programmes;

namespace Program08.Reporting.Consolidation;

/// <summary>Compares a figure with its target, unrounded.</summary>
public static class Assessor
{
    /// <param name="numerator">With <paramref name="denominator"/>, compared in their place: the division's last digit never decides.</param>
    public static Assessment Assess(Target? target, decimal? value, decimal? numerator = null, decimal? denominator = null)
    {
        if (value is not { } figure)
        {
            return Assessment.NoFigure;
        }

        if (target is null)
        {
            return Assessment.NoTarget;
        }

        var (left, right) = numerator is { } part && denominator is { } whole and > 0m ? (part * 100m, target.Value * whole) : (figure, target.Value);
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
