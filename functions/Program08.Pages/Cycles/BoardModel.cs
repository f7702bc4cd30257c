using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>The coordinator's view of a cycle. Form: close <c>confirm</c> (<c>yes</c> when ticked).</summary>
/// <param name="Times">When each stage began or is planned.</param>
/// <param name="Standings">Of all units, in the order of the roster.</param>
/// <param name="List">The table.</param>
/// <param name="MapName">Null when no map shows these units, or they are too many.</param>
/// <param name="Tiles">Units with a place on that map.</param>
/// <param name="Tasks">What waits for the coordinator, the most pressing first; of thousands the first of each kind, and where the others are.</param>
/// <param name="TaskCount">How many they are in all.</param>
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
    IReadOnlyList<BoardStanding> Standings,
    BoardList List,
    string? MapName,
    IReadOnlyList<BoardTile> Tiles,
    IReadOnlyList<BoardTask> Tasks,
    int TaskCount,
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
    Publication? InForce = null) : IPageModel
{
    /// <summary>Too many units for all of them to stand on one page.</summary>
    public bool IsPaged => Standings.Count > BoardList.MaximumUnpaged;
}
