using System.Text.RegularExpressions;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Pages.Rules;

/// <summary>A rule and its examples as sentences.</summary>
public static partial class RuleWords
{
    /// <summary>What must hold, as label and text.</summary>
    public static IEnumerable<(string Label, string Text)> Of(Programme programme, Rule rule)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            Rule.PerHeadBand band => [Holds($"{Name(band.Amount)} chia cho {Name(band.Count)} từ {VietnameseFormat.Money(band.Lowest)} đến {VietnameseFormat.Money(band.Highest)}; lệch nghìn, triệu, tỷ lần thì đề nghị giá trị đúng.")],
            Rule.PartOfWhole part => [Holds($"{Name(part.Part)} không lớn hơn {Name(part.Whole)}.")],
            Rule.ReferencePopulationRule population => [Holds($"{Name(population.Denominator)} chênh không quá {VietnameseFormat.Percent(population.AllowedShare * 100m)} so với dân số tham chiếu của đơn vị.")],
            Rule.PersonsPerHousehold size => [Holds($"{Name(size.Persons)} chia cho {Name(size.Households)} từ {VietnameseFormat.Number(size.Lowest)} đến {VietnameseFormat.Number(size.Highest)} người mỗi hộ.")],
            Rule.RangeRule range => [Holds($"{Name(range.Figure)} {Bounds(range)}; lệch đơn vị tính thì đề nghị giá trị đúng.")],
            Rule.SlipRule slip => [Holds($"{Name(slip.Figure)} từ {VietnameseFormat.Number(slip.Lowest)} đến {VietnameseFormat.Number(slip.Highest)} lần số của kỳ trước, chưa có kỳ trước thì của mức giao cho đơn vị. Chỉ báo khi một kiểu nhầm (nghìn, triệu, tỷ lần; phần trăm kế hoạch thay cho giá trị) giải thích được, và đề nghị giá trị đó.")],
            Rule.RateJumpRule jump => [Holds($"{Name(jump.Figures[0])} thay đổi không quá {VietnameseFormat.Number(jump.PointsAYear)} điểm % một năm so với kỳ trước; nếu số ghi là phần trăm kế hoạch thì đề nghị giá trị đúng.")],
            Rule.WholeNumeratorRule whole => [Holds($"{Name(whole.Figures[0])}, ghi không kèm tử số, phải ứng với một tử số nguyên trên mẫu số đã ghi{(whole.OfCommunes ? ", hoặc trên số xã, phường, thị trấn của đơn vị" : "")}; sai số nửa đơn vị của chữ số cuối.")],
            Rule.SameBaseRule same => [Holds($"{Name(same.Figures[0])} và {Name(same.Figures[2])}, ghi tròn, phải có thể là tỷ lệ của cùng một tổng số.")],
            Rule.OutlierRule outlier =>
            [
                Holds($"{Readable(outlier.Of)} không khác xa các đơn vị khác."),
                ("Cách tính", $"Điểm z bền vững 0,6745 × |x − trung vị| / độ lệch tuyệt đối trung vị, không quá {VietnameseFormat.Number(outlier.Threshold)}. So với các đơn vị đã gửi trong đợt khi có ít nhất {outlier.MinimumPeers} đơn vị; nếu không, so với ít nhất {outlier.MinimumPeriods} kỳ trước của chính đơn vị; chưa đủ thì không so."),
            ],
            Rule.EvidenceRule { When: { } when } evidence => [Holds($"{Name(evidence.At)} kèm tệp minh chứng."), ("Khi", Readable(when))],
            Rule.EvidenceRule evidence => [Holds($"{Name(evidence.At)} kèm tệp minh chứng khi có số liệu.")],
            Rule.ExpressionRule { ExplainUnless: { } unless } condition => [Holds(Readable(condition.Holds)), ("Phải giải trình trừ khi", Readable(unless))],
            Rule.ExpressionRule condition => [Holds(Readable(condition.Holds))],
            _ => throw new InvalidOperationException($"Unknown rule kind {rule.GetType().Name}."),
        };

        static (string, string) Holds(string text) => ("Điều kiện", text);

        string Name(FigureKey key) => $"“{Label(programme, key)}”";

        string Readable(string text) => Cell().Replace(text, match => FigureKey.TryParse(match.Groups["key"].Value, out var key) && key is not null
            ? match.Groups["period"].Value switch
            {
                "" => Name(key),
                "before" => $"{Name(key)} của kỳ trước",
                var period => $"{Name(key)} của kỳ {period}",
            }
            : match.Value);
    }

    /// <summary>What an example gives the rule to look at, a line a figure.</summary>
    public static IEnumerable<string> Of(Programme programme, RuleExample example)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(example);
        foreach (var (key, value) in example.Figures)
        {
            yield return $"{Label(programme, key)}: {VietnameseFormat.Number(value)}";
        }

        if (example.Period is { } period)
        {
            yield return $"Kỳ báo cáo: {period}";
        }

        foreach (var (earlier, figures) in example.Earlier ?? new Dictionary<PeriodCode, IReadOnlyDictionary<FigureKey, decimal>>())
        {
            yield return $"Kỳ {earlier}: {string.Join("; ", figures.Select(cell => $"{Label(programme, cell.Key)} {VietnameseFormat.Number(cell.Value)}"))}";
        }

        if (example.Peers is { Count: > 0 } peers)
        {
            yield return $"{peers.Count} đơn vị khác: {string.Join("; ", peers.Select(peer => string.Join(" / ", peer.Values.Select(value => VietnameseFormat.Number(value)))))}";
        }

        if (example.Population is { } population)
        {
            yield return $"Dân số tham chiếu: {VietnameseFormat.Number(population)}";
        }

        if (example.Communes is { } communes)
        {
            yield return $"Số xã, phường, thị trấn của đơn vị: {VietnameseFormat.Number(communes)}";
        }

        if (example.Unit is { } unit)
        {
            yield return $"Mức giao cho đơn vị {unit}";
        }

        if (example.Evidence is { Count: > 0 })
        {
            yield return "Có tệp minh chứng";
        }
    }

    private static string Label(Programme programme, FigureKey key) => programme.Find(key.Measure) is { } measure ? FigureLabels.Of(measure, key).Vi : key.ToString();

    private static string Bounds(Rule.RangeRule range) => (range.Lowest, range.Highest) switch
    {
        ({ } low, { } high) => $"từ {VietnameseFormat.Number(low)} đến {VietnameseFormat.Number(high)}",
        ({ } low, null) => $"từ {VietnameseFormat.Number(low)} trở lên",
        (null, var high) => $"không quá {VietnameseFormat.Number(high ?? 0m)}",
    };

    [GeneratedRegex(@"\[(?<key>[^\]@]+)(@(?<period>[^\]]+))?\]")]
    private static partial Regex Cell();
}
