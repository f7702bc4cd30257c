using Program08.Reporting.Consolidation;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;

namespace Program08.Pages.Reports;

internal static class IndicatorWords
{
    public static StateTag Tag(Assessment state) => state switch
    {
        Assessment.Met => new(StateTone.Met, "Đạt"),
        Assessment.NotMet => new(StateTone.Error, "Chưa đạt"),
        Assessment.NoTarget => new(StateTone.None, "Chưa có mức chỉ tiêu"),
        Assessment.NoFigure => new(StateTone.None, "Chưa có số liệu"),
    };

    public static string Value(IndicatorRow row) => row.Value is { } value ? FigureText.Printed(value, row.Indicator) : "Chưa có";

    public static string Target(IndicatorRow row) => row.Target is { } target ? FigureText.Of(target, row.Indicator) : "Chưa có";

    /// <summary>For the middle of a sentence: "mức ≥ 95 %, bằng 98,9 % mức giao".</summary>
    public static string AgainstTarget(IndicatorRow row) => row.Target is { } target
        ? $"mức {FigureText.Of(target, row.Indicator)}{(PercentOfPlan(row) is { } percent ? $", bằng {percent} mức giao" : null)}"
        : "chưa có mức chỉ tiêu";

    public static string? PercentOfPlan(IndicatorRow row) => row.PercentOfPlan is { } percent ? $"{PageText.Number(percent, 1)} %" : null;

    /// <summary>"năm 2022"; the code itself where it names no known period.</summary>
    public static string PeriodName(PeriodCode period) => Period.Of(period).TryGet(out var known, out _) ? known.Name.Vi : period.Value;
}
