using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using MilestoneRow = Program08.Reporting.Consolidation.MilestoneRow;

namespace Program08.Pages.Approvals;

/// <summary>One page to decide on. Form fields: <c>decision</c> (<c>approve</c> or <c>return</c>), <c>reason</c>, <c>password</c> or <c>code</c>, <c>reportHash</c>.</summary>
/// <param name="WorkedOn">What the round worked on.</param>
/// <param name="State">Whether this person decides now, and if not, why.</param>
/// <param name="Capacity">In which capacity this person decides; null for the level's own approver.</param>
/// <param name="WaitsFor">Name of the level that has the report; null while none has.</param>
/// <param name="Groups">Counts of met and not met, by who leads.</param>
/// <param name="NotMet">Rows not met, without target or without figure.</param>
/// <param name="Missing">What is not in the report: "Huyện Ba Vì: chưa nộp".</param>
/// <param name="Explained">Warnings and what the units said to them.</param>
/// <param name="Changes">What changed since the last round's report; empty in the first.</param>
/// <param name="Decisions">Oldest first, all rounds.</param>
/// <param name="Reason">As typed the last time.</param>
/// <param name="Milestones">Null for a programme without any.</param>
/// <param name="Decision">As chosen the last time.</param>
/// <param name="Edited">Sentences in the coordinator's words; null when there are none.</param>
/// <param name="AsksCode">Whether a code of the authenticator app is asked for; else the password again.</param>
/// <param name="CanRecordPaper">Whether this person may write a decision down that was signed on paper.</param>
/// <param name="Amendment">What an amendment changes of the published report; null for the report itself.</param>
public sealed record ApprovalModel(
    Shell Shell,
    CycleHead Cycle,
    int Level,
    string LevelName,
    string? Capacity,
    string? WaitsFor,
    int Round,
    ReportRound WorkedOn,
    ApprovalState State,
    ReportFile? Report,
    int UnitsIn,
    int UnitsAsked,
    IReadOnlyList<GroupCount> Groups,
    IReadOnlyList<Reports.IndicatorRow> NotMet,
    IReadOnlyList<string> Missing,
    IReadOnlyList<ExplainedRow> Explained,
    IReadOnlyList<string> Changes,
    IReadOnlyList<DecisionRow> Decisions,
    string? Decision,
    string? Reason,
    IReadOnlyList<FormError> Errors,
    IReadOnlyList<MilestoneRow>? Milestones = null,
    Reporting.Consolidation.ReportAmendment? Amendment = null,
    IReadOnlyList<Reporting.Consolidation.EditedSentence>? Edited = null,
    bool AsksCode = false,
    bool CanRecordPaper = false) : IPageModel;
