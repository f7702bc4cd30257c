using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Pages.Reports;

/// <param name="Report">Hash, time and downloads; null for a draft that was put together again.</param>
/// <param name="PublishedAt">UTC; null while it is a draft.</param>
/// <param name="Completeness">Every unit of the roster.</param>
/// <param name="Decisions">Of this report, in order of level; empty while nobody decided.</param>
/// <param name="Milestones">Null for a programme without any.</param>
/// <param name="CanFollow">Whether this person may open the units' versions behind a figure.</param>
/// <param name="Regions">Sums between the units and the whole; empty where nothing stands between.</param>
/// <param name="Amendment">What this report amends and how; null for the report itself.</param>
/// <param name="AmendedBy">What has taken this report's place; null while it is in force.</param>
/// <param name="Trends">Beside earlier published periods; null where there are none.</param>
/// <param name="UnderWay">Number of the amendment that is being made of it, for those who may see that; null when none is.</param>
/// <param name="Known">Set when the report is shown as it was known at the end of a day.</param>
/// <param name="Edited">Sentences in the coordinator's words; null when there are none.</param>
/// <param name="Query">Names this report in the addresses of its pages.</param>
/// <param name="Edition">Names it in the addresses for programs.</param>
/// <param name="Search">Null for a roster that is told as a whole.</param>
public sealed record ReportModel(
    Shell Shell,
    CycleHead Cycle,
    ReportFile? Report,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<CompletenessRow> Completeness,
    IReadOnlyList<DecisionRow> Decisions,
    bool CanFollow,
    IReadOnlyList<RegionTotals> Regions,
    IReadOnlyList<MilestoneRow>? Milestones = null,
    ReportAmendment? Amendment = null,
    Publication? AmendedBy = null,
    int? UnderWay = null,
    IReadOnlyList<IndicatorTrend>? Trends = null,
    KnownOn? Known = null,
    string Query = "",
    IReadOnlyList<EditedSentence>? Edited = null,
    string Edition = "current",
    RosterSearch? Search = null) : IPageModel
{
    /// <summary>Of every unit of the roster.</summary>
    public IReadOnlyDictionary<UnitCode, string> UnitNames => Completeness.ToDictionary(row => row.Unit.Code, row => row.Unit.Name);

    public IReadOnlyList<FormError> Errors => [];
}
