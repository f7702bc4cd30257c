using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>Estimates as people read them: never without saying that they are ones.</summary>
public static class ImputationWords
{
    /// <summary>What an estimate is and what it is not; stands wherever one does.</summary>
    public const string Caution = "Số ước (≈) thay cho số của đơn vị chưa có, theo cách chương trình đã chọn; không tính vào kết quả, trạng thái, số chỉ tiêu đạt của báo cáo.";

    /// <summary>"≈ 94,2 % nếu ước số của 2 đơn vị chưa có: đạt theo số ước".</summary>
    public static string Beside(Indicator indicator, ImputedFigure imputed)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(imputed);
        return $"≈ {Number(imputed.Value)} {indicator.UnitOfMeasure} nếu ước số của {imputed.Units.Count} đơn vị chưa có: {State(imputed.Assessment)}";
    }

    /// <summary>"Quận A (số năm 2022), Huyện B (số năm 2021)", or by whom else.</summary>
    public static string Units(ImputedFigure imputed)
    {
        ArgumentNullException.ThrowIfNull(imputed);
        return string.Join(", ", imputed.Units.Select(unit => unit.From is { } period ? $"{unit.Name.Vi} (số {Name(period)})" : unit.Name.Vi));
    }

    /// <summary>How it was estimated.</summary>
    public static LocalText Method(ImputationMethod method) => method switch
    {
        ImputationMethod.None => new("không ước", "none"),
        ImputationMethod.CarryForward => new("số kỳ gần nhất đã công bố của chính đơn vị", "the unit's own latest published figure"),
        ImputationMethod.Peers => new("bình quân đầu người của các đơn vị cùng loại", "what the other units of its kind have for each inhabitant"),
    };

    /// <summary>"đạt theo số ước": a state that rests on estimates says so itself.</summary>
    public static string State(Assessment assessment) => assessment switch
    {
        Assessment.Met => "đạt theo số ước",
        Assessment.NotMet => "chưa đạt theo số ước",
        Assessment.NoTarget => "chưa có mức chỉ tiêu",
        Assessment.NoFigure => "chưa đủ số để đánh giá",
    };

    private static string Number(decimal value) => VietnameseFormat.Number(decimal.Round(value, 2, MidpointRounding.AwayFromZero));

    private static string Name(PeriodCode period) => Period.Of(period).TryGet(out var known, out _) ? known.Name.Vi : period.Value;
}
