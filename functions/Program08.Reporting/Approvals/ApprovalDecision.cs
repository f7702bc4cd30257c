namespace Program08.Reporting.Approvals;

/// <param name="By">Person id of whoever decided, also when somebody else wrote it down.</param>
/// <param name="ByName">As it was shown when deciding.</param>
/// <param name="At">When it was written down, UTC.</param>
/// <param name="Reason">Required when returned.</param>
/// <param name="ReportHash">The report that was on the screen.</param>
/// <param name="Capacity">In which capacity a deputy decided: "KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN"; null when the level's own approver did.</param>
/// <param name="Paper">Set when it was signed on paper and written down by somebody else.</param>
public sealed record ApprovalDecision(bool Approved, string By, string ByName, DateTimeOffset At, string? Reason, string ReportHash, string? Capacity = null, PaperDecision? Paper = null)
{
    /// <summary>Who decided, with the capacity a deputy acted in, and the paper where there is one.</summary>
    public string Who() => Named(ByName, Capacity, Paper);

    /// <summary>"Phó Trưởng Ban (KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN; theo bản giấy số 125/TB-BCĐ ngày 24/01/2024, Chuyên viên ghi nhận)".</summary>
    public static string Named(string name, string? capacity, PaperDecision? paper)
    {
        var beside = string.Join("; ", new[] { capacity, paper?.InWords() }.OfType<string>());
        return beside.Length == 0 ? name : $"{name} ({beside})";
    }
}
