using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <param name="Version">Newest; 0 when none.</param>
/// <param name="DueAt">This unit's, UTC; an extension counts.</param>
/// <param name="IsExtended">Whether it has a due time of its own.</param>
/// <param name="IsOverdue">Still owed, past its due time.</param>
/// <param name="IsLate">In, but after its due time.</param>
/// <param name="ReporterName">Whom to call; null when nobody is named.</param>
/// <param name="ReporterPhone">Null when unknown.</param>
public sealed record BoardUnit(
    UnitHead Unit,
    UnitReportStatus Status,
    int Version,
    DateTimeOffset DueAt,
    bool IsExtended,
    bool IsOverdue,
    bool IsLate,
    DateTimeOffset? SubmittedAt,
    int Errors,
    int ToExplain,
    int Notes,
    string? ReporterName,
    string? ReporterPhone,
    string? SentBackReason)
{
    public bool IsSettled => Status == UnitReportStatus.Submitted;
}
