using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>The coordinator's view of a cycle. Forms: send back <c>reason</c>; extend <c>until</c> (local date and time), <c>reason</c>; close <c>confirm</c> (<c>yes</c> when ticked).</summary>
/// <param name="Times">When each stage began or is planned.</param>
/// <param name="ReturnReason">Why an approver returned the last round's report; null when none did.</param>
/// <param name="Report">Null until there is one in this round.</param>
/// <param name="Mails">Newest first.</param>
/// <param name="History">Newest first; the latest few, the rest is on the history page.</param>
/// <param name="FailedUnit">The unit whose form was refused: its errors are shown there; null otherwise.</param>
public sealed record BoardModel(
    Shell Shell,
    CycleHead Cycle,
    CycleStage Stage,
    int Round,
    BoardTimes Times,
    IReadOnlyList<BoardUnit> Units,
    BoardActions Actions,
    string? ReturnReason,
    ReportFile? Report,
    IReadOnlyList<DecisionRow> Decisions,
    IReadOnlyList<MailRow> Mails,
    IReadOnlyList<HistoryRow> History,
    BoardUnitDraft? Draft,
    IReadOnlyList<FormError> Errors) : IPageModel;
