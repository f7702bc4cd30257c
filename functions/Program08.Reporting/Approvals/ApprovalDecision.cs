namespace Program08.Reporting.Approvals;

/// <param name="By">Person id.</param>
/// <param name="ByName">As it was shown when deciding.</param>
/// <param name="Reason">Required when returned.</param>
/// <param name="ReportHash">The report that was on the screen.</param>
public sealed record ApprovalDecision(bool Approved, string By, string ByName, DateTimeOffset At, string? Reason, string ReportHash);
