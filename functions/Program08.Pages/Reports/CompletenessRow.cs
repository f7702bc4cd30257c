using Program08.Pages.Units;

namespace Program08.Pages.Reports;

/// <summary>Whether a unit's report is in, and whether it was in time.</summary>
/// <param name="State">"Đúng hạn", "Nộp muộn 2 ngày", "Chưa nộp", "Được miễn báo cáo".</param>
/// <param name="SubmittedAt">UTC; null when it is not in.</param>
/// <param name="Version">That is in the report; 0 when none is.</param>
public sealed record CompletenessRow(UnitHead Unit, StateTag State, DateTimeOffset? SubmittedAt, int Version);
