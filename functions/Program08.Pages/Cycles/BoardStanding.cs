using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>A unit of the roster in few words: what is counted and looked for.</summary>
/// <param name="DueAt">This unit's, UTC; an extension counts.</param>
/// <param name="IsSettled">Owes nothing: submitted, or released from reporting.</param>
/// <param name="IsOverdue">Still owed, past its due time.</param>
/// <param name="ProposesEscalation">Whether it is time to tell its superior.</param>
/// <param name="OwesSignedCopy">In, but its paper signed by hand is still to come.</param>
/// <param name="HasTask">Whether something of it waits for the coordinator.</param>
public sealed record BoardStanding(UnitHead Unit, UnitReportStatus Status, DateTimeOffset DueAt, bool IsSettled, bool IsOverdue, bool ProposesEscalation, bool OwesSignedCopy, bool HasTask)
{
    /// <summary>Need not report.</summary>
    public bool IsReleased => Status is UnitReportStatus.Waived or UnitReportStatus.Excluded;
}
