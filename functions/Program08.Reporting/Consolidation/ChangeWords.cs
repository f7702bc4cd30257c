using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>An amendment's changes in Vietnamese, for pages, mails and documents alike.</summary>
public static class ChangeWords
{
    /// <summary>Where there is no figure.</summary>
    public const string None = "chưa có";

    // Rates are shown so finely that a change is seen.
    private const int RateDecimals = 4;

    /// <summary>"hơn 1.234 [mô phỏng] (chờ đơn vị xác nhận)".</summary>
    public static string Of(FigureState? state) => state is null
        ? None
        : $"{VietnameseFormat.Prefix(state.Bound)}{VietnameseFormat.Number(state.Value)}{FigureLabels.MarkAfter(state.Mark)}{(state.IsUnconfirmed ? " (chờ đơn vị xác nhận)" : "")}";

    /// <summary>"94,1 %; lũy kế 1.234; 29/30 đơn vị".</summary>
    public static string Of(AmendedResult change, ResultState state)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(state);
        List<string> parts = [(state.Value is { } value ? Amount(change, value) : None) + FigureLabels.MarkAfter(state.Mark)];
        if (change.Old.Cumulative != change.New.Cumulative)
        {
            parts.Add($"lũy kế {(state.Cumulative is { } cumulative ? Amount(change, cumulative) : None)}");
        }

        if ((change.Old.Counted, change.Old.Expected) != (change.New.Counted, change.New.Expected))
        {
            parts.Add($"{state.Counted}/{state.Expected} đơn vị");
        }

        return string.Join("; ", parts);
    }

    public static string Of(Assessment? assessment) => assessment is not { } known ? "không đánh giá" : known switch
    {
        Assessment.Met => "đạt",
        Assessment.NotMet => "chưa đạt",
        Assessment.NoTarget => "chưa có mức chỉ tiêu",
        Assessment.NoFigure => "chưa có số liệu",
    };

    /// <summary>"CT-M1 Ban hành đề án: chưa có thông tin → đã hoàn thành".</summary>
    public static string Of(AmendedMilestone change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return $"{change.Milestone} {change.Name.Vi}: {change.Old} → {change.New}";
    }

    /// <summary>"Quận Ba Đình: báo cáo được đưa vào, lời hoặc giải trình thay đổi".</summary>
    public static string Of(AmendedUnit change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var parts = new[]
        {
            change.WasIn == change.IsIn ? null : change.IsIn ? "báo cáo của đơn vị được đưa vào" : "báo cáo của đơn vị không còn trong số liệu",
            change.Words ? "lời hoặc giải trình của đơn vị thay đổi" : null,
        };
        return $"{change.UnitName.Vi}: {string.Join(", ", parts.OfType<string>())}";
    }

    /// <summary>Each changed city figure in a line, "CT08-05 Tỷ lệ …: 94,1 % (đạt) → 93,2 % (chưa đạt)", then milestones, then each unit whose return came, went or has other words.</summary>
    public static IReadOnlyList<string> Results(ReportChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return
        [
            .. changes.Results.Select(change => $"{change.Measure} {change.Name.Vi}: {Assessed(change, change.Old)} → {Assessed(change, change.New)}"),
            .. (changes.Milestones ?? []).Select(Of),
            .. changes.Units.Select(Of),
        ];
    }

    private static string Assessed(AmendedResult change, ResultState state) => state.Assessment is null ? Of(change, state) : $"{Of(change, state)} ({Of(state.Assessment)})";

    private static string Amount(AmendedResult change, decimal value) => change.Kind switch
    {
        MeasureKind.Percentage => VietnameseFormat.Percent(decimal.Round(value, RateDecimals, MidpointRounding.AwayFromZero)),
        MeasureKind.PercentagePointChange => $"{VietnameseFormat.Number(decimal.Round(value, RateDecimals, MidpointRounding.AwayFromZero))} điểm %",
        MeasureKind.Count or MeasureKind.Money or MeasureKind.Number or MeasureKind.Milestone => $"{VietnameseFormat.Number(value)} {change.UnitOfMeasure}",
    };
}
