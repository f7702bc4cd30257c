namespace Program08.Pages.Cycles;

/// <param name="LevelName">"Lãnh đạo Sở".</param>
/// <param name="Round">The report's round.</param>
/// <param name="ReportHash">What was decided on.</param>
/// <param name="IsVoid">The report changed since.</param>
public sealed record DecisionRow(int Level, string LevelName, int Round, bool Approved, string ByName, DateTimeOffset At, string? Reason, string ReportHash, bool IsVoid = false);
