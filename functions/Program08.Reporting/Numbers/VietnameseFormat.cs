using System.Globalization;
using Program08.Reporting.Periods;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Numbers;

/// <summary>Figures and dates as Vietnamese readers write them: 1.234.567,8 · 94,1 % · 430 tỷ đồng · 27/02/2024 17:00.</summary>
public static class VietnameseFormat
{
    private static readonly NumberFormatInfo Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    });

    /// <summary>All decimals it has, no trailing zeros: nothing is rounded.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.############################", Numbers);

    /// <summary>Rounded half away from zero, for printing only.</summary>
    /// <param name="decimals">Always printed, 0 to 10.</param>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Numbers);

    /// <param name="value">In percent, as 94.1.</param>
    public static string Percent(decimal value) => Number(value) + " %";

    /// <inheritdoc cref="Number(decimal, int)"/>
    public static string Percent(decimal value, int decimals) => Number(value, decimals) + " %";

    /// <summary>In the largest of tỷ, triệu, đồng that needs at most two decimals: exact, and short for round amounts.</summary>
    /// <param name="dong">In đồng.</param>
    public static string Money(decimal dong) => Math.Abs(dong) switch
    {
        >= 1_000_000_000m when IsShort(dong / 1_000_000_000m) => Number(dong / 1_000_000_000m) + " tỷ đồng",
        >= 1_000_000m when IsShort(dong / 1_000_000m) => Number(dong / 1_000_000m) + " triệu đồng",
        _ => MoneyInFull(dong),
    };

    /// <summary>"430.000.000 đồng".</summary>
    public static string MoneyInFull(decimal dong) => Number(dong) + " đồng";

    /// <summary>"hơn ", "gần ", "khoảng " or nothing: what stands before the number.</summary>
    public static string Prefix(Bound bound) => bound switch
    {
        Bound.Exact => string.Empty,
        Bound.Above => "hơn ",
        Bound.Below => "gần ",
        Bound.About => "khoảng ",
    };

    public static string Date(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>By the clock of Asia/Ho_Chi_Minh, whatever the offset of the instant.</summary>
    public static string Time(DateTimeOffset instant) => VietnamTime.ToLocal(instant).ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>The English twin of <see cref="Number(decimal)"/>: 1,234,567.8.</summary>
    public static string InEnglish(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    /// <summary>"2 ngày 3 giờ", "5 giờ 12 phút", "4 phút"; less than a minute is one.</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        { Days: > 0, Hours: > 0 } => $"{span.Days} ngày {span.Hours} giờ",
        { Days: > 0 } => $"{span.Days} ngày",
        { Hours: > 0, Minutes: > 0 } => $"{span.Hours} giờ {span.Minutes} phút",
        { Hours: > 0 } => $"{span.Hours} giờ",
        _ => $"{Math.Max(1, span.Minutes)} phút",
    };

    private static bool IsShort(decimal value) => decimal.Round(value, 2) == value;
}
