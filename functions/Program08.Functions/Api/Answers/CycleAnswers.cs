using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Api.Answers;

/// <param name="CutOff">Last day the figures speak of.</param>
/// <param name="DueAt">UTC; returns received later are late.</param>
/// <param name="ClosesAt">UTC; when the coordinator is asked to close the collection.</param>
/// <param name="Settled">Units that owe nothing.</param>
/// <param name="Overdue">Units that owe their report past its time, while it is collected.</param>
internal sealed record CycleSummary(
    ProgrammeCode Programme, PeriodCode Period, LocalText Title, CycleStage Stage, DateOnly CutOff, DateTimeOffset OpensAt, DateTimeOffset DueAt, DateTimeOffset ClosesAt, int Units, int Settled, int Overdue);

/// <param name="ProgrammeVersion">The version of the catalogue that stays with this cycle.</param>
/// <param name="Round">From 1; a report returned by an approver starts the next.</param>
/// <param name="IsCollecting">Whether units may send now.</param>
/// <param name="ApprovalLevel">The level that has the report; 0 when none.</param>
/// <param name="ReportSha256">Of this round's report; left out until there is one.</param>
/// <param name="AmendmentUnderWay">Number of the amendment being made; left out when there is none.</param>
/// <param name="MovedAt">UTC; when the cycle was moved to another site: what is here is a copy to read.</param>
/// <param name="ByStatus">How many units stand where.</param>
internal sealed record CycleAnswer(
    CycleSummary Cycle,
    string ProgrammeVersion,
    LocalText? CatalogueNotice,
    int Round,
    bool IsCollecting,
    DateTimeOffset? OpenedAt,
    int ApprovalLevel,
    string? ReportSha256,
    DateTimeOffset? PublishedAt,
    int? AmendmentUnderWay,
    DateTimeOffset? MovedAt,
    IReadOnlyList<StatusCount> ByStatus);

internal sealed record StatusCount(UnitReportStatus Status, int Units);

/// <param name="DueAt">UTC; the unit's own, where it has more time than the others.</param>
/// <param name="IsSettled">Owes nothing: submitted, or released from reporting.</param>
/// <param name="LacksSignedCopy">Submitted, and the paper signed by hand did not come for that version.</param>
/// <param name="PausesUntil">UTC; until when it is not reminded because of what it promised.</param>
/// <param name="Unexplained">Warnings without an explanation in the newest version.</param>
internal sealed record UnitStanding(
    UnitCode Unit,
    LocalText Name,
    UnitKind Kind,
    UnitReportStatus Status,
    bool IsSettled,
    bool IsOverdue,
    DateTimeOffset DueAt,
    bool IsExtended,
    bool LacksSignedCopy,
    bool IsEscalated,
    DateTimeOffset? PausesUntil,
    int Unexplained);

/// <summary>An entry of a history. Its hash is the SHA-256 of seven parts, each as LENGTH:TEXT and a line feed, in this order: subject, sequence, previousHash, at (to seven decimals of a second), action, by, detail.</summary>
/// <param name="Subject">The chain: <c>cycle</c>, <c>unit:008</c>, …</param>
/// <param name="Sequence">From 1 in its chain, without gaps.</param>
/// <param name="By">A person's id, a key's, or <c>system</c>.</param>
/// <param name="Detail">In Vietnamese: old, new, why.</param>
/// <param name="PreviousHash">Of the entry before in the same chain; 64 zeros for the first.</param>
internal sealed record HistoryAnswer(string Subject, long Sequence, DateTimeOffset At, string Action, string By, string Detail, string PreviousHash, string Hash);

/// <param name="Seal">SHA-256 over all ends as lines SUBJECT=HASH: one number to be written down elsewhere and compared later.</param>
internal sealed record HistoryHeadsAnswer(IReadOnlyList<HistoryHeadAnswer> Heads, string Seal);

internal sealed record HistoryHeadAnswer(string Subject, long Sequence, string Hash);
