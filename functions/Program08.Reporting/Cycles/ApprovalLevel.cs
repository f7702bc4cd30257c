using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <param name="Level">From 1, in order.</param>
/// <param name="Name">"Lãnh đạo Sở", "Trưởng Ban Chỉ đạo".</param>
public sealed record ApprovalLevel(int Level, LocalText Name);
