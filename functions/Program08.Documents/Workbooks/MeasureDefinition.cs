using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Workbooks;

/// <summary>What a measure is and how it is filled in: the comment on its name.</summary>
internal static class MeasureDefinition
{
    public static string Of(Measure measure, Target? target)
    {
        List<string> lines = [$"{measure.Name.Vi} ({measure.UnitOfMeasure}).", .. Computed(measure)];
        lines.Add(measure.Accrual switch
        {
            Accrual.Stock => "Là số tại ngày chốt số liệu.",
            Accrual.Flow => "Là số phát sinh trong kỳ; cột lũy kế tính từ đầu giai đoạn.",
        });
        if (measure is Indicator indicator)
        {
            lines.Add($"Cơ quan chủ trì: {indicator.Lead}.");
        }

        if (target is not null)
        {
            lines.Add($"Mức chỉ tiêu: {TargetText.Of(target, measure.UnitOfMeasure)}, theo {target.Source}.");
        }

        if (!measure.Provenance.Confirmed)
        {
            lines.Add("Tên chưa đối chiếu văn bản gốc.");
        }

        lines.Add(Example(measure));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Computed(Measure measure) => measure switch
    {
        { Kind: MeasureKind.Percentage, Parts: { } parts } => [$"Bằng {parts.Numerator.Vi} chia cho {parts.Denominator.Vi}, nhân 100."],
        { Kind: MeasureKind.PercentagePointChange, Parts: { } parts } => [$"Bằng tỷ lệ {parts.Numerator.Vi} trên {parts.Denominator.Vi} của năm trước trừ tỷ lệ của năm nay; giảm là số dương."],
        _ => [],
    };

    private static string Example(Measure measure) => measure.Kind switch
    {
        MeasureKind.Percentage => $"Ví dụ: tử số {VietnameseFormat.Number(941)}, mẫu số {VietnameseFormat.Number(1_000)} là 94,1 %.",
        MeasureKind.PercentagePointChange => "Ví dụ: năm trước 2.888 trên 38.000 (7,6 %), năm nay 2.775 trên 37.500 (7,4 %): giảm 0,2 điểm %.",
        MeasureKind.Money => "Ví dụ: 430000000000 cho 430 tỷ đồng.",
        MeasureKind.Count => "Ví dụ: 14740 cho 14.740.",
        MeasureKind.Number or MeasureKind.Milestone => "Ví dụ: 76,5.",
    };
}
