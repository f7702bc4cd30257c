using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Documents.Reports;

/// <summary>Words of the report's tables. A state is a shape and a word; colour only repeats it.</summary>
internal static class ReportWords
{
    public static string State(Assessment assessment) => assessment switch
    {
        Assessment.Met => "✓ Đạt",
        Assessment.NotMet => "✕ Chưa đạt",
        Assessment.NoTarget => "– Chưa có mức chỉ tiêu",
        Assessment.NoFigure => "– Chưa có số liệu",
    };

    public static string Mark(MeasureTotals totals) => totals.Value is null && totals.Cumulative is null ? "–" : Mark(totals.Mark);

    public static string Mark(FigureMark mark) => mark switch
    {
        FigureMark.Reported => "Báo cáo",
        FigureMark.Derived => "Suy ra",
        FigureMark.Synthetic => "Mô phỏng",
    };

    /// <summary>How much of what was added up nobody reported as it stands, and what the marks mean.</summary>
    public static string Estimated(IReadOnlyList<FigureSource> sources)
    {
        var (derived, synthetic, unconfirmed) = (sources.Count(source => source.Mark == FigureMark.Derived), sources.Count(source => source.Mark == FigureMark.Synthetic), sources.Count(source => source.IsUnconfirmed));
        return derived + synthetic + unconfirmed == 0
            ? $"Cả {sources.Count} số đều do đơn vị báo cáo; không có số ước tính."
            : $"Trong {sources.Count} số: {derived} suy ra từ số liệu khác (“{Mark(FigureMark.Derived)}”), {synthetic} mô phỏng (“{Mark(FigureMark.Synthetic)}”), {unconfirmed} do điều phối nhập thay (“{Unconfirmed}”); còn lại do đơn vị báo cáo.";
    }

    /// <summary>Of a figure that was entered on the unit's behalf.</summary>
    public const string Unconfirmed = "Chờ đơn vị xác nhận";

    public static string Role(LeadRole role) => role switch
    {
        LeadRole.Leads => "Chủ trì",
        LeadRole.Coordinates => "Phối hợp",
        LeadRole.Others => "Cơ quan khác chủ trì",
    };

    public static string Bound(Bound bound) => VietnameseFormat.Prefix(bound).TrimEnd();

    public static string Coverage(Coverage coverage) => $"{coverage.Counted}/{coverage.Expected}";

    public static string Target(IndicatorRow row) => row.Target is { } target
        ? TargetText.Of(target, row.Indicator.UnitOfMeasure) + (target.Other is { } other && row.ByOtherLevel is { } state and not Assessment.NoFigure
            ? $"; {TargetText.OfOther(other, row.Indicator.UnitOfMeasure, state == Assessment.Met)}"
            : string.Empty)
        : TargetText.None;

    /// <summary>The figure that was compared, rounded for printing; "–" when there is none.</summary>
    public static string Result(IndicatorRow row) => row.Compared is { } value
        ? VietnameseFormat.Prefix(row.Target?.Window == FigureWindow.Cumulative ? row.Totals.CumulativeBound : row.Totals.Bound) + Amount(row.Indicator, value)
        : "–";

    /// <summary>Only where higher is better; the gap to the target stands there otherwise.</summary>
    public static string Plan(IndicatorRow row) => row switch
    {
        { PercentOfPlan: { } percent } => VietnameseFormat.Percent(percent, 1),
        { Gap: { } gap } => $"chênh {Amount(row.Indicator, gap)}",
        _ => "–",
    };

    /// <summary>What stands beside a department's total: its explanation, or why there is none.</summary>
    public static string SecondSource(SecondSource source, SecondSourcePart part) => part switch
    {
        { Confirmation: { } confirmation } => $"Điều phối xác nhận: {confirmation}",
        { Explanation: { } explanation, IsOutdated: true } => $"{explanation} (giải trình trước khi số liệu thay đổi)",
        { Explanation: { } explanation } => explanation,
        _ when !source.IsSubmitted => "Cơ quan chưa nộp báo cáo",
        { Total: null } => "Cơ quan chưa có số liệu",
        { UnitsSum: null } => "Các đơn vị chưa có số liệu",
        { Difference: 0m } => "Khớp",
        _ => "Chưa có giải trình",
    };

    public static string Exact(decimal? value) => value is { } known ? VietnameseFormat.Number(known) : "–";

    public static string Score(ScoreCount count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count.Met}/{count.Of} chỉ tiêu đạt, {count.NotMet} chưa đạt, {count.NoFigure} chưa có số liệu, {count.NoTarget} chưa có mức chỉ tiêu");

    public static string LeftOut(Coverage coverage, LocalText area)
    {
        const int named = 5;
        var reasons = coverage.LeftOut.GroupBy(unit => unit.Reason).OrderBy(group => group.Key).Select(group =>
        {
            var names = group.Select(unit => unit.Name?.Vi).OfType<string>().ToList();
            var list = string.Join(", ", names.Take(named)) + (names.Count > named ? $" và {names.Count - named} đơn vị khác" : string.Empty);
            return names.Count == 0 ? Reason(group.Key, area) : $"{Reason(group.Key, area)}: {list}";
        });
        return string.Join("; ", reasons);
    }

    private static string Reason(LeftOutReason reason, LocalText area) => reason switch
    {
        LeftOutReason.NotSubmitted => "chưa nộp",
        LeftOutReason.Missing => "chưa có số liệu",
        LeftOutReason.NotApplicable => "không thuộc diện",
        LeftOutReason.RatioWithoutParts => "tỷ lệ không có tử số, mẫu số",
        LeftOutReason.NotAdditive => "không cộng được giữa các đơn vị",
        LeftOutReason.Waived => "được miễn",
        LeftOutReason.Excluded => "không thuộc diện báo cáo",
        LeftOutReason.NoReporter => $"chưa có cơ quan báo cáo số liệu cấp {area.Vi}",
    };

    /// <summary>Rounded for printing, with its unit where it has a short one.</summary>
    public static string Amount(Measure measure, decimal value) => measure.Kind switch
    {
        MeasureKind.Percentage => VietnameseFormat.Percent(decimal.Round(value, 2, MidpointRounding.AwayFromZero)),
        MeasureKind.Money => VietnameseFormat.Money(value),
        MeasureKind.Count or MeasureKind.Number or MeasureKind.PercentagePointChange or MeasureKind.Milestone => VietnameseFormat.Number(decimal.Round(value, 2, MidpointRounding.AwayFromZero)),
    };
}
