using Program08.Pages.Approvals;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;

namespace Program08.Pages.Reports;

/// <summary>What those who lead read first of a report: the page and the printed sheet are both made of it. It says nothing but what the report itself holds.</summary>
/// <param name="Groups">Counts by who leads; empty where the programme names nobody.</param>
/// <param name="Rows">All indicators in order.</param>
/// <param name="Milestones">Empty for a programme without any.</param>
/// <param name="Missing">What is not in the report; empty when it is complete.</param>
/// <param name="Trends">Beside earlier published periods; empty where there are none.</param>
/// <param name="Amendment">What this report amends and how; null for the report itself.</param>
public sealed record ReportSummary(
    int UnitsIn,
    int UnitsAsked,
    IReadOnlyList<GroupCount> Groups,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<MilestoneRow> Milestones,
    IReadOnlyList<string> Missing,
    IReadOnlyList<ExplainedRow> Explained,
    IReadOnlyList<IndicatorTrend> Trends,
    ReportAmendment? Amendment)
{
    public GroupCount Total => new("Tất cả", Count(Assessment.Met), Count(Assessment.NotMet), Count(Assessment.NoTarget) + Count(Assessment.NoFigure));

    public IReadOnlyList<SummarySection> Sections(SummaryDensity shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return [NotMet(shown), Absent(shown), Changes(shown), Explanations(shown)];
    }

    internal static string PlainStart(string words) => $"{char.ToLowerInvariant(words[0])}{words[1..]}";

    private SummarySection NotMet(SummaryDensity shown)
    {
        List<SummaryLine> lines =
        [
            .. Rows.Where(row => row.State == Assessment.NotMet).Select(row => new SummaryLine(
                $"{row.Indicator.Number}. {shown.Cut(row.Indicator.Name.Vi)}",
                ": ",
                IndicatorWords.Value(row),
                $", {IndicatorWords.AgainstTarget(row)}{(row.Target is { Assumed: true } ? " (mức giả định)" : null)}",
                $"chi-tieu-{row.Indicator.Number}",
                row.Mark)),
        ];
        List<SummaryLine> late =
        [
            .. Milestones.Where(row => row.Assessment is MilestoneAssessment.Overdue or MilestoneAssessment.CompletedLate).Select(row => new SummaryLine(
                $"{row.Milestone.Number}. {shown.Cut(row.Milestone.Name.Vi)}",
                After: $": thời hạn {VietnameseFormat.Date(row.Milestone.Due)}, {PlainStart(MilestoneState.Tag(row.Assessment).Word)}")),
        ];
        List<SummaryList> lists = [new(null, lines, "chỉ tiêu", shown.NotMet, "Không có chỉ tiêu nào chưa đạt.")];
        if (late.Count > 0)
        {
            lists.Add(new($"Nhiệm vụ quá hạn hoặc hoàn thành muộn ({late.Count})", late, "nhiệm vụ", shown.Late, "", "milestones-title"));
        }

        return new("not-met-title", $"Chưa đạt ({lines.Count})", lists);
    }

    private SummarySection Absent(SummaryDensity shown) => new(
        "missing-title",
        $"Chưa có trong báo cáo ({Missing.Count})",
        [new(null, [.. Missing.Select(words => new SummaryLine(shown.Cut(words, 2)))], "mục", shown.Missing, "Không thiếu đơn vị và số liệu nào.", "completeness-title")]);

    private SummarySection Changes(SummaryDensity shown)
    {
        List<SummaryLine> changed =
        [
            .. from row in Rows
               join trend in Trends on row.Indicator.Code equals trend.Measure
               let change = TrendWords.Change(row.Indicator, trend.BeforeValue, row.Value)
               where change is not null && trend.Before is not null
               select new SummaryLine(
                   $"{row.Indicator.Number}. {shown.Cut(row.Indicator.Name.Vi)}",
                   $": {IndicatorWords.Value(row)}, ",
                   change,
                   $" so với {TrendWords.Of(trend.BeforeValue, IndicatorWords.PeriodName(trend.Before!.Value))}"),
        ];
        List<SummaryList> lists = [new(null, changed, "chỉ tiêu", shown.Changed, "Chưa có kỳ nào công bố trước có số liệu để so sánh.", "trends-title")];
        if (Amendment is not null)
        {
            lists.Add(new(
                "Nội dung sửa đổi",
                [.. ChangeWords.Results(Amendment).Select(words => new SummaryLine(shown.Cut(words, 2)))],
                "thay đổi",
                shown.Amended,
                "Kết quả tổng hợp không thay đổi.",
                "changes-title"));
        }

        return new("changed-title", "So với kỳ đã công bố trước", lists);
    }

    private SummarySection Explanations(SummaryDensity shown) => new(
        "explained-title",
        $"Đã giải trình ({Explained.Count})",
        [new(null, [.. Explained.Select(row => new SummaryLine("", null, $"{row.UnitName}:", $" {shown.Cut(row.What)} – “{shown.Cut(row.Explanation)}”"))], "giải trình", shown.Explained, "Không có giải trình nào.")]);

    private int Count(Assessment state) => Rows.Count(row => row.State == state);
}
