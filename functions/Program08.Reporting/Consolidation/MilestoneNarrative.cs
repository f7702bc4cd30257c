using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>The milestones of the report in sentences, as far as the programme has any.</summary>
public static class MilestoneNarrative
{
    internal static IEnumerable<NarrativeSentence> Done(CityReport report)
    {
        if (report.MilestoneScore is not { } score)
        {
            yield break;
        }

        yield return new(NarrativeSection.Results, $"{Counts(score)}.", []);
        foreach (var row in Rows(report, MilestoneAssessment.Met, MilestoneAssessment.CompletedLate))
        {
            yield return Sentence(NarrativeSection.Results, row, row.Assessment == MilestoneAssessment.Met ? "đúng hạn" : "muộn so với thời hạn");
        }
    }

    internal static IEnumerable<NarrativeSentence> Overdue(CityReport report) => Rows(report, MilestoneAssessment.Overdue).Select(row => Sentence(NarrativeSection.NotMet, row, "quá hạn"));

    internal static IEnumerable<NarrativeSentence> Open(CityReport report) => Rows(report, MilestoneAssessment.NotDue, MilestoneAssessment.NotKnown)
        .Select(row => Sentence(NarrativeSection.Open, row, row.Assessment == MilestoneAssessment.NotDue ? "chưa đến hạn" : null));

    /// <summary>"1/4 nhiệm vụ hoàn thành đúng hạn, 1 hoàn thành muộn"; states that nothing is in are left out.</summary>
    public static string Counts(MilestoneCount score) => string.Join(", ", new[]
    {
        $"{score.Met}/{score.Of} nhiệm vụ hoàn thành đúng hạn",
        Part(score.CompletedLate, "hoàn thành muộn"),
        Part(score.Overdue, "quá hạn chưa hoàn thành"),
        Part(score.NotDue, "chưa đến hạn"),
        Part(score.NotApplicable, "không thuộc diện"),
        Part(score.NotKnown, "chưa có thông tin"),
    }.OfType<string>());

    /// <summary>"Hoàn thành ngày 15/03/2024"; why nothing is known where nobody said.</summary>
    public static string Standing(MilestoneRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.LeftOut switch
        {
            LeftOutReason.NotSubmitted => "Đơn vị chủ trì chưa nộp báo cáo",
            LeftOutReason.NoReporter => "Đơn vị chủ trì không có trong đợt này",
            LeftOutReason.Waived => "Đơn vị chủ trì được miễn báo cáo",
            LeftOutReason.Excluded => "Đơn vị chủ trì không thuộc diện báo cáo",
            _ => MilestoneWords.Of(row.Standing)!.Vi,
        };
    }

    private static string? Part(int count, string words) => count == 0 ? null : $"{count} {words}";

    private static IEnumerable<MilestoneRow> Rows(CityReport report, params MilestoneAssessment[] wanted) => (report.Milestones ?? []).Where(row => wanted.Contains(row.Assessment));

    private static NarrativeSentence Sentence(NarrativeSection section, MilestoneRow row, string? end)
    {
        var standing = Standing(row);
        return new NarrativeSentence(
            section,
            $"{row.Milestone.Name.Vi} ({row.Owner?.Name.Vi ?? row.Milestone.Owner.ToString()}, thời hạn {VietnameseFormat.Date(row.Milestone.Due)}): {char.ToLowerInvariant(standing[0])}{standing[1..]}{(end is null ? null : $", {end}")}{FigureLabels.MarkAfter(row.Source?.Mark ?? FigureMark.Reported)}.",
            [row.Milestone.Code]);
    }
}
