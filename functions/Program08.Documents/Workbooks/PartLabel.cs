using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>What a line asks for, in words.</summary>
internal static class PartLabel
{
    public static string Of(Measure measure, FigurePart part) => part switch
    {
        FigurePart.Numerator => $"Tử số: {measure.Parts?.Numerator.Vi ?? "phần đạt"}",
        FigurePart.Denominator => $"Mẫu số: {measure.Parts?.Denominator.Vi ?? "toàn bộ"}",
        FigurePart.Before => "Tỷ lệ kỳ trước (%)",
        FigurePart.After => "Tỷ lệ kỳ này (%)",
        FigurePart.Value when measure.Kind == MeasureKind.Percentage => "Tỷ lệ (%): chỉ điền khi không có tử số và mẫu số",
        FigurePart.Value when measure.Kind == MeasureKind.Money => "Số tiền (đồng)",
        FigurePart.Value => measure.Parts?.Numerator.Vi ?? $"Số liệu ({measure.UnitOfMeasure})",
    };
}
