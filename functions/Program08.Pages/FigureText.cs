using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages;

/// <summary>Figures, targets and their parts in words.</summary>
internal static class FigureText
{
    private const int PrintedDecimals = 2;

    /// <summary>"hơn 430.000.000 đồng", "0 (không phát sinh)", "Chưa có".</summary>
    public static string Of(Figure figure, Measure measure, FigurePart part) => figure switch
    {
        Figure.Given given => $"{VietnameseFormat.Prefix(given.Bound)}{WithUnit(given.Value, UnitOf(measure, part), 6)}",
        Figure.ConfirmedZero => "0 (không phát sinh)",
        Figure.NotApplicable none => $"Không thuộc diện: {none.Reason}",
        Figure.Missing { Expected: { } day } => $"Chưa có, dự kiến {VietnameseFormat.Date(day)}",
        Figure.Missing { Reason: { } reason } => $"Chưa có: {reason}",
        Figure.Missing => "Chưa có",
        _ when MilestoneWords.Of(figure) is { } standing => standing.Vi,
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };

    /// <summary>A value rounded for print: "94,1 %", "720.493 người".</summary>
    public static string Printed(decimal value, Measure measure) => WithUnit(value, measure.UnitOfMeasure, PrintedDecimals);

    /// <summary>"≥ 95 %".</summary>
    public static string Of(Target target, Measure measure) => Level(target.Operator, target.Value, measure);

    /// <summary>"≥ 95 %".</summary>
    public static string Of(OtherLevel level, Measure measure) => Level(level.Operator, level.Value, measure);

    /// <summary>What the number is: "Số người tham gia, lũy kế từ đầu giai đoạn"; null where the measure's name says all.</summary>
    public static string? PartOf(FigureKey key, Measure measure)
    {
        var part = FigureLabels.PartOf(measure, key.Part)?.Vi;
        return key.Window == FigureWindow.Period ? part : part is null ? "Lũy kế từ đầu giai đoạn" : $"{part}, lũy kế từ đầu giai đoạn";
    }

    /// <summary>"Biểu phụ, ô E12"; "Biểu mẫu trên trang" for the form.</summary>
    public static string Of(Reporting.Validation.Place place) => place switch
    {
        { Sheet: { } sheet, Cell: { } cell } => $"Trang tính {sheet}, ô {cell}",
        { Sheet: { } sheet } => $"Trang tính {sheet}",
        { File: { } file, Spot: { } spot } => $"Tệp {file}, {spot.Vi.ToLowerInvariant()[..1]}{spot.Vi[1..]}",
        { File: { } file } => $"Tệp {file}",
        _ => "Biểu mẫu trên trang",
    };

    private static string WithUnit(decimal value, string unit, int decimals) =>
        unit.Length == 0 ? PageText.Number(value, decimals) : $"{PageText.Number(value, decimals)} {unit}";

    // The parts of a percentage count things: its "%" is not theirs.
    private static string UnitOf(Measure measure, FigurePart part) => part switch
    {
        FigurePart.Value => measure.UnitOfMeasure,
        _ => "",
    };

    private static string Level(TargetOperator sign, decimal value, Measure measure) => $"{sign.Sign()} {WithUnit(value, measure.UnitOfMeasure, 6)}";
}
