namespace Program08.Reporting.Approvals;

/// <param name="By">Person id.</param>
/// <param name="ByName">As it was shown when deciding.</param>
/// <param name="Reason">Required when returned.</param>
/// <param name="ReportHash">The report that was on the screen.</param>
/// <param name="Capacity">In which capacity a deputy decided: "KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN"; null when the level's own approver did.</param>
public sealed record ApprovalDecision(bool Approved, string By, string ByName, DateTimeOffset At, string? Reason, string ReportHash, string? Capacity = null)
{
    /// <summary>Who decided, with the capacity a deputy acted in.</summary>
    public string Who() => Capacity is null ? ByName : $"{ByName} ({Capacity})";
}
