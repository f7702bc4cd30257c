using Program08.Pages.Approvals;
using Program08.Pages.Units;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Reports;

/// <summary>A report on one page.</summary>
/// <param name="Hash">SHA-256 of the report.</param>
/// <param name="Publication">Null for a draft.</param>
/// <param name="AmendedBy">What has taken this report's place; null while it is in force.</param>
/// <param name="Groups">Counts by who leads; empty where the programme names nobody.</param>
/// <param name="Rows">All indicators in order.</param>
/// <param name="Milestones">Empty for a programme without any.</param>
/// <param name="Missing">What is not in the report; empty when it is complete.</param>
/// <param name="Trends">Beside earlier published periods; empty where there are none.</param>
/// <param name="Amendment">What this report amends and how; null for the report itself.</param>
public sealed record SummaryModel(
    Shell Shell,
    CycleHead Cycle,
    string Hash,
    Publication? Publication,
    Publication? AmendedBy,
    int UnitsIn,
    int UnitsAsked,
    IReadOnlyList<GroupCount> Groups,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<MilestoneRow> Milestones,
    IReadOnlyList<string> Missing,
    IReadOnlyList<ExplainedRow> Explained,
    IReadOnlyList<IndicatorTrend> Trends,
    ReportAmendment? Amendment) : IPageModel
{
    public GroupCount Total => new("Tất cả", Count(Assessment.Met), Count(Assessment.NotMet), Count(Assessment.NoTarget) + Count(Assessment.NoFigure));

    /// <summary>Of the whole report, where everything stands.</summary>
    public string FullReport => Publication is { } publication ? PageRoutes.Report(Cycle.Id, publication.Number) : PageRoutes.ReportDraft(Cycle.Id);

    public IReadOnlyList<FormError> Errors => [];

    private int Count(Assessment state) => Rows.Count(row => row.State == state);
}
