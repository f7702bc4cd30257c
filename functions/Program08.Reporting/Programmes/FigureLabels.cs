using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>What a cell is called in sentences and column heads.</summary>
public static class FigureLabels
{
    /// <summary>"Số người có thẻ BHYT (Tỷ lệ bao phủ bảo hiểm y tế)", "Số lượt vay, lũy kế".</summary>
    public static LocalText Of(Measure measure, FigureKey key)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(key);
        var part = PartOf(measure, key.Part) is { } own
            ? new LocalText($"{own.Vi} ({measure.Name.Vi})", $"{own.En} ({measure.Name.En})")
            : measure.Name;
        return key.Window == FigureWindow.Cumulative ? new LocalText($"{part.Vi}, lũy kế", $"{part.En}, cumulative") : part;
    }

    /// <summary>What follows a figure, or the name of its measure, in a text: " [mô phỏng]"; nothing after a reported one.</summary>
    public static string MarkAfter(FigureMark mark) => mark switch
    {
        FigureMark.Reported => string.Empty,
        FigureMark.Derived => " [suy ra]",
        FigureMark.Synthetic => " [mô phỏng]",
    };

    /// <summary>What the part alone is called; null for the measure itself.</summary>
    public static LocalText? PartOf(Measure measure, FigurePart part)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return part switch
        {
            FigurePart.Value => null,
            FigurePart.Numerator => measure.Parts?.Numerator ?? new("Tử số", "Numerator"),
            FigurePart.Denominator => measure.Parts?.Denominator ?? new("Mẫu số", "Denominator"),
            FigurePart.NumeratorBefore => YearBefore(PartOf(measure, FigurePart.Numerator)!),
            FigurePart.DenominatorBefore => YearBefore(PartOf(measure, FigurePart.Denominator)!),
        };
    }

    private static LocalText YearBefore(LocalText part) => new($"{part.Vi}, năm trước", $"{part.En}, year before");
}
