using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>What a line asks for, in words.</summary>
internal static class PartLabel
{
    public static string Of(Measure measure, FigurePart part) => part switch
    {
        FigurePart.Numerator or FigurePart.Denominator when measure.Kind == MeasureKind.PercentagePointChange =>
            $"Năm nay – {(part == FigurePart.Numerator ? "tử số" : "mẫu số")}: {FigureLabels.PartOf(measure, part)?.Vi}",
        FigurePart.Numerator => $"Tử số: {measure.Parts?.Numerator.Vi ?? "phần đạt"}",
        FigurePart.Denominator => $"Mẫu số: {measure.Parts?.Denominator.Vi ?? "toàn bộ"}",
        FigurePart.NumeratorBefore => $"Năm trước – tử số: {FigureLabels.PartOf(measure, FigurePart.Numerator)?.Vi}",
        FigurePart.DenominatorBefore => $"Năm trước – mẫu số: {FigureLabels.PartOf(measure, FigurePart.Denominator)?.Vi}",
        FigurePart.Value when measure.Kind == MeasureKind.Percentage => "Tỷ lệ (%): chỉ điền khi không có tử số và mẫu số",
        FigurePart.Value when measure.Kind == MeasureKind.Money => "Số tiền (đồng)",
        FigurePart.Value when measure.Kind == MeasureKind.Milestone => "Trạng thái của nhiệm vụ",
        FigurePart.Value => $"Số liệu ({measure.UnitOfMeasure})",
    };
}
