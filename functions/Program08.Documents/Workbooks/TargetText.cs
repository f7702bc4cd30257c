using Program08.Documents.Wording;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Workbooks;

/// <summary>The target that applies, as it is printed: "≥ 95 %".</summary>
internal static class TargetText
{
    public const string None = "chưa có mức chỉ tiêu";

    /// <param name="unit">Null for the city.</param>
    public static string Of(Measure measure, Unit? unit, PeriodCode period) =>
        measure is not Indicator indicator ? "–" : indicator.Applicable(unit, period) is { } target ? Of(target, indicator.UnitOfMeasure) : None;

    public static string Of(Target target, string unitOfMeasure) =>
        $"{Level(target.Operator, target.Value, unitOfMeasure)}{(target.Window == FigureWindow.Cumulative ? " lũy kế" : string.Empty)}{(target.Assumed ? " (giả định)" : string.Empty)}";

    /// <summary>"theo nguồn năm 2024 (≤ 0,01 %): chưa đạt".</summary>
    public static string OfOther(OtherLevel other, string unitOfMeasure, bool isMet) =>
        $"theo {other.Source} ({Level(other.Operator, other.Value, unitOfMeasure)}): {(isMet ? "đạt" : "chưa đạt")}";

    private static string Level(TargetOperator comparison, decimal value, string unitOfMeasure) => $"{comparison.Sign()} {VietnameseFormat.Number(value)} {unitOfMeasure}";
}
