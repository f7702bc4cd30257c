using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>The report in sentences, each with its figures. Marks of made-up figures and assumed targets stay beside them.</summary>
public static class Narrative
{
    // A cell of a workbook holds 32,767 characters.
    private const int MostNames = 200;

    /// <summary>The report's text: its sentences, some of them in the coordinator's words.</summary>
    public static IReadOnlyList<NarrativeSentence> Of(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var sentences = Generated(report);
        return report.Edited is not { } edited
            ? sentences
            : [.. sentences.Select(sentence => edited.FirstOrDefault(known => known.Section == sentence.Section && known.Generated == sentence.Text) is { } edit ? sentence with { Text = edit.Text } : sentence)];
    }

    /// <summary>The sentences as written from the figures.</summary>
    public static IReadOnlyList<NarrativeSentence> Generated(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Results(report), .. MilestoneNarrative.Done(report), .. NotMet(report), .. MilestoneNarrative.Overdue(report), .. Open(report), .. MilestoneNarrative.Open(report), .. Sources(report), .. Explanations(report)];
    }

    private static IEnumerable<NarrativeSentence> Results(CityReport report)
    {
        yield return new(
            NarrativeSection.Results,
            $"{report.UnitsSubmitted}/{report.UnitsAsked} đơn vị đã nộp báo cáo{Released(report)}; {report.Score.Met}/{report.Score.Of} chỉ tiêu đạt, {report.Score.NotMet} chưa đạt, "
                + $"{report.Score.NoFigure} chưa có số liệu, {report.Score.NoTarget} chưa có mức chỉ tiêu.",
            []);
        foreach (var row in report.Indicators.Where(row => row.Assessment == Assessment.Met))
        {
            yield return new(NarrativeSection.Results, $"{Figure(row)}, đạt ({Plan(row)}).", [row.Indicator.Code]);
        }
    }

    /// <summary>", 1 đơn vị được miễn báo cáo (Huyện A), 1 đơn vị không thuộc diện báo cáo (Huyện B)"; empty when all had to report.</summary>
    public static string Released(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Concat(report.Units.Where(unit => unit.Release is not null).GroupBy(unit => unit.Release).OrderBy(group => group.Key).Select(group =>
            $", {group.Count()} đơn vị {(group.Key == ReleaseKind.Waived ? "được miễn báo cáo" : "không thuộc diện báo cáo")} ({Names([.. group.Select(unit => unit.Unit.Name.Vi)])})"));
    }

    private static string Names(List<string> units) =>
        string.Join(", ", units.Take(MostNames)) + (units.Count > MostNames ? $" và {units.Count - MostNames} đơn vị khác" : string.Empty);

    private static IEnumerable<NarrativeSentence> NotMet(CityReport report) => report.Indicators
        .Where(row => row.Assessment == Assessment.NotMet)
        .Select(row => new NarrativeSentence(NarrativeSection.NotMet, $"{Figure(row)}, chưa đạt ({Plan(row)}).", [row.Indicator.Code]));

    private static IEnumerable<NarrativeSentence> Open(CityReport report) => report.Indicators
        .Where(row => row.Assessment is Assessment.NoFigure or Assessment.NoTarget)
        .Select(row => new NarrativeSentence(
            NarrativeSection.Open,
            row.Assessment == Assessment.NoFigure ? $"{row.Indicator.Name.Vi}: chưa có số liệu{(row.Imputed is { } imputed ? $" [{ImputationWords.Beside(row.Indicator, imputed)}]" : string.Empty)}." : $"{Figure(row)}; chưa có mức chỉ tiêu.",
            [row.Indicator.Code]));

    // A difference with the department's explanation stands among the explanations.
    private static IEnumerable<NarrativeSentence> Sources(CityReport report) => report.Indicators
        .Where(row => row.SecondSource is not null)
        .SelectMany(row => (IEnumerable<NarrativeSentence?>)
        [
            Source(row, part => part.IsUnexplained, "chưa có giải trình", ""),
            .. row.SecondSource!.Parts.Where(part => part.Confirmation is not null).Select(part => part.Confirmation).Distinct()
                .Select(reason => Source(row, part => part.Confirmation == reason, "cơ quan chưa giải trình", $" Điều phối xác nhận: {reason}")),
        ])
        .OfType<NarrativeSentence>();

    private static NarrativeSentence? Source(IndicatorRow row, Func<SecondSourcePart, bool> belongs, string standing, string end) => row.SecondSource?.Parts.Where(belongs).ToList() is { Count: > 0 } parts
        ? new NarrativeSentence(
            NarrativeSection.Open,
            $"{row.Indicator.Name.Vi}: số của {row.SecondSource.Name.Vi} khác tổng của các đơn vị, {standing} ({string.Join("; ", parts.Select(part => Compared(row.Indicator, part)))}).{end}",
            [row.Indicator.Code])
        : null;

    private static string Compared(Indicator indicator, SecondSourcePart part) =>
        $"{FigureLabels.PartOf(indicator, part.Key.Part)?.Vi ?? "số liệu"}: {VietnameseFormat.Number(part.Total ?? 0m)} so với {VietnameseFormat.Number(part.UnitsSum ?? 0m)}";

    private static IEnumerable<NarrativeSentence> Explanations(CityReport report) => report.Explanations.Select(explained => new NarrativeSentence(
        NarrativeSection.Explanations,
        $"{explained.UnitName.Vi}: {explained.Warning.Vi} Đơn vị giải trình: {explained.Text}",
        explained.Figure is { } key ? [key.Measure] : []));

    private static string Figure(IndicatorRow row) =>
        $"{row.Indicator.Name.Vi}: {Amount(row.Indicator, row.Compared ?? 0m)}"
        + (row.Totals.Coverage.IsComplete ? string.Empty : $" (tổng hợp từ {row.Totals.Coverage.Counted}/{row.Totals.Coverage.Expected} đơn vị)")
        + FigureLabels.MarkAfter(row.Mark)
        + (row.Imputed is { } imputed ? $" [{ImputationWords.Beside(row.Indicator, imputed)}]" : string.Empty);

    private static string Plan(IndicatorRow row)
    {
        if (row.Target is not { } target)
        {
            return "chưa có mức chỉ tiêu";
        }

        return $"mức chỉ tiêu {Level(row.Indicator, target.Operator, target.Value)}{(target.Assumed ? " [giả định]" : string.Empty)}"
            + (row.PercentOfPlan is { } percent ? $", bằng {VietnameseFormat.Percent(percent, 1)} kế hoạch" : string.Empty)
            + (target.Other is { } other ? $"; theo {other.Source}, {Level(row.Indicator, other.Operator, other.Value)}: {(row.ByOtherLevel == Assessment.Met ? "đạt" : "chưa đạt")}" : string.Empty);
    }

    private static string Level(Indicator indicator, TargetOperator comparison, decimal value)
    {
        var word = comparison switch
        {
            TargetOperator.AtLeast => "từ",
            TargetOperator.AtMost => "không quá",
            TargetOperator.Below => "dưới",
            TargetOperator.Exactly => "đúng",
        };
        return $"{word} {Amount(indicator, value)}";
    }

    // Two decimals: 0,03 % of households must not print as 0 %.
    private static string Amount(Indicator indicator, decimal value) => indicator.Kind switch
    {
        MeasureKind.Percentage => VietnameseFormat.Percent(decimal.Round(value, 2, MidpointRounding.AwayFromZero)),
        MeasureKind.PercentagePointChange => VietnameseFormat.Number(decimal.Round(value, 2, MidpointRounding.AwayFromZero)) + " điểm %",
        MeasureKind.Money => VietnameseFormat.Money(value),
        MeasureKind.Count or MeasureKind.Number or MeasureKind.Milestone => $"{VietnameseFormat.Number(value)} {indicator.UnitOfMeasure}",
    };
}
