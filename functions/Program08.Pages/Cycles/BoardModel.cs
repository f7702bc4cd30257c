using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>The coordinator's view of a cycle. Form: close <c>confirm</c> (<c>yes</c> when ticked).</summary>
/// <param name="Times">When each stage began or is planned.</param>
/// <param name="Filter">Which units the table shows.</param>
/// <param name="MapName">Null when no map shows these units.</param>
/// <param name="Tiles">Units with a place on that map.</param>
/// <param name="Tasks">What waits for the coordinator, the most pressing first.</param>
/// <param name="ContactText">To be sent by hand to all units that owe something; null when none does.</param>
/// <param name="ReturnReason">Why an approver returned the last round's report; null when none did.</param>
/// <param name="Report">Null until there is one in this round.</param>
/// <param name="Mails">Newest first: the latest, and every one that does not go; each unit's are on its own page.</param>
/// <param name="Differences">Of sources, that nobody answered for; the form that sends the report on asks for a reason for each.</param>
/// <param name="History">Newest first; the latest few, the rest is on the history page.</param>
/// <param name="Amendment">The amendment under way; null when there is none.</param>
/// <param name="InForce">The report that holds now; null while none went out.</param>
public sealed record BoardModel(
    Shell Shell,
    CycleHead Cycle,
    CycleStage Stage,
    int Round,
    BoardTimes Times,
    IReadOnlyList<BoardUnit> Units,
    BoardFilter Filter,
    string? MapName,
    IReadOnlyList<BoardTile> Tiles,
    IReadOnlyList<BoardTask> Tasks,
    string? ContactText,
    BoardActions Actions,
    string? ReturnReason,
    ReportFile? Report,
    IReadOnlyList<DecisionRow> Decisions,
    IReadOnlyList<MailRow> Mails,
    IReadOnlyList<HistoryRow> History,
    IReadOnlyList<BoardDifference> Differences,
    IReadOnlyList<FormError> Errors,
    Amendment? Amendment = null,
    Publication? InForce = null) : IPageModel;
