using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <param name="LevelName">"Lãnh đạo Sở".</param>
/// <param name="Round">The cycle's, counted on over its amendments.</param>
/// <param name="WorkedOn">What that round worked on.</param>
/// <param name="ReportHash">What was decided on.</param>
/// <param name="Capacity">In which capacity a deputy decided; null when the level's own approver did.</param>
/// <param name="IsVoid">The report changed since, or whoever is said to have decided on paper objected in time.</param>
/// <param name="Paper">Set when it was signed on paper and written down by somebody else.</param>
/// <param name="PaperNumber">Of the paper at its level and round, from 1; 0 when there is none.</param>
public sealed record DecisionRow(
    int Level,
    string LevelName,
    int Round,
    ReportRound WorkedOn,
    bool Approved,
    string ByName,
    DateTimeOffset At,
    string? Reason,
    string ReportHash,
    string? Capacity = null,
    bool IsVoid = false,
    PaperDecision? Paper = null,
    int PaperNumber = 0)
{
    /// <summary>"Phó Trưởng Ban (KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN)", with the paper where there is one.</summary>
    public string Who => ApprovalDecision.Named(ByName, Capacity, Paper);

    /// <summary>"duyệt", "trả lại".</summary>
    public string Verb => Approved ? "duyệt" : "trả lại";

    /// <summary>What whoever is said to have decided on paper says to it; null while nothing.</summary>
    public string? Answer => Paper switch
    {
        { Objection: { IsLate: false } objection } => $"{ByName} không công nhận lúc {PageText.At(objection.At)}, quyết định không có giá trị",
        { Objection: { } objection } => $"{ByName} không công nhận lúc {PageText.At(objection.At)}, sau khi báo cáo đã chuyển tiếp",
        { AcknowledgedAt: { } at } => $"{ByName} xác nhận lúc {PageText.At(at)}",
        _ => null,
    };

    /// <summary>"Lãnh đạo Sở: Giám đốc Sở đã duyệt lúc 14:00 ngày 24/01/2024".</summary>
    public string InWords => $"{LevelName}: {Who} đã {Verb} lúc {PageText.At(At)}{(Answer is null ? null : $"; {Answer}")}";
}
