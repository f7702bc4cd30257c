using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Analysis;

/// <summary>What changed in the catalogue between the versions of two cycles: whoever compares their figures has to know.</summary>
public static class CatalogueComparison
{
    /// <returns>In the order of the later version, then what it no longer has.</returns>
    public static IReadOnlyList<CatalogueChange> Between(Programme earlier, Programme later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var before = earlier.Measures.ToDictionary(measure => measure.Code);
        var after = later.Measures.ToList();
        var gone = before.Values.Where(measure => after.All(kept => kept.Code != measure.Code));
        return
        [
            .. after.SelectMany(measure => before.TryGetValue(measure.Code, out var old) ? Between(old, measure) : [new CatalogueChange(measure.Code, new("Mới trong danh mục.", "New in the catalogue."))]),
            .. gone.Select(measure => new CatalogueChange(measure.Code, new($"Không còn trong danh mục: {measure.Name.Vi}.", $"No longer in the catalogue: {measure.Name.En}."))),
        ];
    }

    /// <summary>What changed in one measure.</summary>
    public static IEnumerable<CatalogueChange> Between(Measure earlier, Measure later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var entries = Entries(earlier).Zip(Entries(later)).Where(pair => pair.First.Text.Vi != pair.Second.Text.Vi);
        return entries.Select(pair => new CatalogueChange(later.Code, new(
            $"{pair.First.Label.Vi}: {pair.First.Text.Vi} → {pair.Second.Text.Vi}", $"{pair.First.Label.En}: {pair.First.Text.En} → {pair.Second.Text.En}")));
    }

    private static IEnumerable<(LocalText Label, LocalText Text)> Entries(Measure measure)
    {
        var indicator = measure as Indicator;
        var milestone = measure as Milestone;
        yield return (new("Tên", "Name"), measure.Name);
        yield return (new("Đơn vị tính", "Unit of measure"), Same(measure.UnitOfMeasure));
        yield return (new("Loại số liệu", "Kind"), Kind(measure));
        yield return (new("Nơi báo cáo", "Reported by"), measure.ReportedBy == ReportedBy.City ? Same($"{measure.Reporter}") : new("các đơn vị", "the units"));
        yield return (new("Tử số", "Numerator"), measure.Parts?.Numerator ?? Same("–"));
        yield return (new("Mẫu số", "Denominator"), measure.Parts?.Denominator ?? Same("–"));
        yield return (new("Cơ quan chủ trì", "Lead agency"), Same(indicator?.Lead ?? "–"));
        yield return (new("Chiều tốt", "Direction"), indicator?.Direction switch
        {
            Direction.Higher => new("càng cao càng tốt", "higher is better"),
            Direction.Lower => new("càng thấp càng tốt", "lower is better"),
            null => Same("–"),
        });
        yield return (new("Thời hạn", "Due"), Same(milestone is null ? "–" : VietnameseFormat.Date(milestone.Due)));
        yield return (new("Hoàn thành khi", "Done when"), milestone?.Done ?? Same("–"));
        yield return (new("Minh chứng", "Evidence"), milestone?.Evidence ?? Same("–"));
        yield return (new("Ước số còn thiếu", "Imputation"), ImputationWords.Method(indicator?.Imputation ?? ImputationMethod.None));
        yield return (new("Mức chỉ tiêu", "Targets"), Same(indicator is null ? "–" : string.Join("; ", indicator.Targets.Where(target => target.Unit is null).Select(Words))));
    }

    private static string Words(Target target) =>
        $"{target.Operator.Sign()} {VietnameseFormat.Number(target.Value)}{(target.Period is { } period ? $" ({period})" : null)}";

    private static LocalText Kind(Measure measure)
    {
        var kind = measure.Kind switch
        {
            MeasureKind.Count => new LocalText("số đếm", "count"),
            MeasureKind.Money => new LocalText("số tiền", "money"),
            MeasureKind.Percentage => new LocalText("tỷ lệ", "percentage"),
            MeasureKind.Number => new LocalText("số đo", "number"),
            MeasureKind.Milestone => new LocalText("nhiệm vụ có thời hạn", "task with a due day"),
            MeasureKind.PercentagePointChange => new LocalText("mức thay đổi điểm phần trăm", "change in percentage points"),
        };
        return measure.Accrual == Accrual.Flow
            ? new($"{kind.Vi}, phát sinh trong kỳ", $"{kind.En}, flow")
            : new($"{kind.Vi}, tại thời điểm cuối kỳ", $"{kind.En}, stock");
    }

    private static LocalText Same(string text) => new(text, text);
}
