using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;

namespace Program08.Reporting.Analysis;

/// <summary>Changes and projections as people read them.</summary>
public static class TrendWords
{
    /// <summary>How far a projection may be trusted; stands wherever one does.</summary>
    public const string Caution = "Ước đến cuối giai đoạn là đường thẳng theo bình phương nhỏ nhất qua các năm đã công bố; chỉ là phép ngoại suy, không phải dự báo có căn cứ về nguyên nhân. Khoảng dự báo 95 % chỉ nêu khi đủ năm năm số liệu.";

    /// <summary>"+1,2 điểm %" for rates, "−3,5 %" for what is counted; null where one of the two is missing.</summary>
    public static string? Change(Measure measure, decimal? before, decimal? now)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (before is not { } old || now is not { } figure)
        {
            return null;
        }

        return measure.Kind switch
        {
            MeasureKind.Percentage or MeasureKind.PercentagePointChange => $"{Signed(figure - old)} điểm %",
            MeasureKind.Count or MeasureKind.Money when old != 0m => $"{Signed((figure - old) / old * 100m)} %",
            _ => $"{Signed(figure - old)} {measure.UnitOfMeasure}",
        };
    }

    /// <summary>"94,2 (năm 2022)": a figure of another period, without its unit of measure.</summary>
    public static string? Of(decimal? value, string period) => value is { } known ? $"{Number(known)} ({period})" : null;

    /// <summary>"96,2 (94,8 đến 97,5), năm 2025"; without an interval where there are too few years for one.</summary>
    public static string Of(Projection projection)
    {
        ArgumentNullException.ThrowIfNull(projection);
        var interval = projection is { Low: { } low, High: { } high } ? $" ({Number(low)} đến {Number(high)})" : null;
        return $"{Number(projection.Value)}{interval}, năm {projection.Year}";
    }

    private static string Number(decimal value) => VietnameseFormat.Number(Math.Round(value, 2, MidpointRounding.AwayFromZero));

    private static string Signed(decimal value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return rounded switch
        {
            > 0m => $"+{VietnameseFormat.Number(rounded)}",
            < 0m => $"−{VietnameseFormat.Number(-rounded)}",
            _ => "0",
        };
    }
}
