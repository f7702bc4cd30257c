using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>One indicator of the city report. Values are unrounded; printing rounds.</summary>
/// <param name="Indicator">As defined by the programme's version of the cycle.</param>
/// <param name="Totals">The city's figure.</param>
/// <param name="Target">The applicable one, with its source; null when none was set.</param>
/// <param name="PercentOfPlan">Value over target times 100; only where higher is better and the target is above zero.</param>
/// <param name="Gap">Target minus value, where lower is better: positive is room to spare.</param>
/// <param name="SecondSource">The department's total beside the units' sum; null for indicators without one.</param>
/// <param name="Imputed">With estimates for units that gave nothing; null where nothing was estimated. Not counted.</param>
/// <param name="ByOtherLevel">State against <see cref="Target.Other"/>; null when there is none. Not counted.</param>
public sealed record IndicatorRow(
    Indicator Indicator, MeasureTotals Totals, Target? Target, Assessment Assessment, decimal? PercentOfPlan, decimal? Gap, SecondSource? SecondSource = null, Assessment? ByOtherLevel = null,
    ImputedFigure? Imputed = null)
{
    /// <summary>The value that was compared with the target.</summary>
    public decimal? Compared => Target?.Window == FigureWindow.Cumulative ? Totals.Cumulative : Totals.Value;

    /// <summary>What that value rests on.</summary>
    public FigureMark Mark => Totals.MarkOf(Target?.Window ?? FigureWindow.Period);
}
