using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <param name="Version">Newest; 0 when none.</param>
/// <param name="DueAt">This unit's, UTC; an extension counts.</param>
/// <param name="IsExtended">Whether it has a due time of its own.</param>
/// <param name="IsSettled">Owes nothing: submitted, or released from reporting.</param>
/// <param name="IsOverdue">Still owed, past its due time.</param>
/// <param name="LateBy">In, but by so much after its due time; null otherwise.</param>
/// <param name="ProposesEscalation">Whether it is time to tell its superior.</param>
/// <param name="EscalatedAt">When its superior was told, UTC; null while not.</param>
/// <param name="PromisedOn">The day the unit promised, while its reminders are paused for it; null otherwise.</param>
/// <param name="OwesSignedCopy">In, but its paper signed by hand is still to come.</param>
/// <param name="ReporterName">Whom to call; null when nobody is named.</param>
/// <param name="ReporterPhone">Null when unknown.</param>
public sealed record BoardUnit(
    UnitHead Unit,
    UnitReportStatus Status,
    int Version,
    DateTimeOffset DueAt,
    bool IsExtended,
    bool IsSettled,
    bool IsOverdue,
    TimeSpan? LateBy,
    bool ProposesEscalation,
    DateTimeOffset? EscalatedAt,
    DateTimeOffset? SubmittedAt,
    int Errors,
    int ToExplain,
    int Notes,
    string? ReporterName,
    string? ReporterPhone,
    string? SentBackReason,
    DateOnly? PromisedOn = null,
    bool OwesSignedCopy = false)
{
    /// <summary>Need not report.</summary>
    public bool IsReleased => Status is UnitReportStatus.Waived or UnitReportStatus.Excluded;
}
