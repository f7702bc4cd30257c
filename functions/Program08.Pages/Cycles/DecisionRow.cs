using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <param name="LevelName">"Lãnh đạo Sở".</param>
/// <param name="Round">The cycle's, counted on over its amendments.</param>
/// <param name="WorkedOn">What that round worked on.</param>
/// <param name="ReportHash">What was decided on.</param>
/// <param name="Capacity">In which capacity a deputy decided; null when the level's own approver did.</param>
/// <param name="IsVoid">The report changed since.</param>
public sealed record DecisionRow(int Level, string LevelName, int Round, ReportRound WorkedOn, bool Approved, string ByName, DateTimeOffset At, string? Reason, string ReportHash, string? Capacity = null, bool IsVoid = false)
{
    /// <summary>"Phó Trưởng Ban (KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN)".</summary>
    public string Who => Capacity is null ? ByName : $"{ByName} ({Capacity})";

    /// <summary>"Lãnh đạo Sở: Giám đốc Sở đã duyệt lúc 14:00 ngày 24/01/2024".</summary>
    public string InWords => $"{LevelName}: {Who} đã {(Approved ? "duyệt" : "trả lại")} lúc {PageText.At(At)}";
}
