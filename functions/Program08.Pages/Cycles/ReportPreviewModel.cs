using Program08.Pages.Approvals;
using Program08.Pages.Mails;
using Program08.Pages.Reports;
using Program08.Pages.Units;
using MilestoneRow = Program08.Reporting.Consolidation.MilestoneRow;

namespace Program08.Pages.Cycles;

/// <summary>The city report as it would be if the collection were closed now: nothing of it is kept.</summary>
/// <param name="Missing">What would not be in it.</param>
/// <param name="Differences">Of sources, that nobody answered for.</param>
/// <param name="Milestones">Null for a programme without any.</param>
/// <param name="Search">Null for a roster that is told as a whole.</param>
/// <param name="At">When it was worked out, UTC.</param>
public sealed record ReportPreviewModel(
    Shell Shell,
    CycleHead Cycle,
    ReportCounts Counts,
    IReadOnlyList<GroupCount> Groups,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<string> Missing,
    IReadOnlyList<CompletenessRow> Completeness,
    IReadOnlyList<BoardDifference> Differences,
    DateTimeOffset At,
    IReadOnlyList<MilestoneRow>? Milestones = null,
    RosterSearch? Search = null) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
