using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>What a cycle is pinned to from its opening on: people, dates and the programme's version. All times UTC.</summary>
/// <param name="ProgrammeVersion">The programme file's version that stays with this cycle.</param>
/// <param name="Title">"Báo cáo kết quả thực hiện Chương trình 08 – năm 2023".</param>
/// <param name="CutOff">Last day the figures speak of (ngày chốt số liệu).</param>
/// <param name="OpensAt">Units may send from here on.</param>
/// <param name="DueAt">Returns received later are late.</param>
/// <param name="ClosesAt">When the coordinator is asked to close the collection; it never closes without a person's word.</param>
/// <param name="Roster">The reporting units.</param>
/// <param name="Reminders">The ladder worked out in dates, in order.</param>
/// <param name="Approvers">In order of level.</param>
/// <param name="Coordinators">Person ids.</param>
/// <param name="Readers">Person ids of the leadership who get the summary.</param>
/// <param name="EscalatesAt">From when the superiors of overdue units are told or that is proposed; null in plans from before there was that.</param>
/// <param name="RetiredRules">Codes of the programme's rules that were retired when the cycle was planned: its returns are not checked by them. Null for none.</param>
public sealed record CyclePlan(
    CycleId Id,
    string ProgrammeVersion,
    LocalText Title,
    DateOnly CutOff,
    DateTimeOffset OpensAt,
    DateTimeOffset DueAt,
    DateTimeOffset ClosesAt,
    IReadOnlyList<RosterEntry> Roster,
    IReadOnlyList<PlannedReminder> Reminders,
    IReadOnlyList<PlannedApprover> Approvers,
    IReadOnlyList<string> Coordinators,
    IReadOnlyList<string> Readers,
    DateTimeOffset? EscalatesAt = null,
    EscalationMode Escalation = EscalationMode.OnConfirmation,
    SignOffMode SignOff = SignOffMode.InSystem,
    IReadOnlyList<string>? RetiredRules = null);
