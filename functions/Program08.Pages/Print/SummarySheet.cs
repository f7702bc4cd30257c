using Program08.Pages.Reports;

namespace Program08.Pages.Print;

/// <summary>A report's summary for one sheet of paper. It holds nothing that may change after the report was put together.</summary>
/// <param name="Title">Of the report: "Báo cáo kết quả …".</param>
/// <param name="Lines">Below the title: what the figures reach to, what is amended and why, what is odd about the catalogue.</param>
/// <param name="MarkLine">At the head of the page; null for none.</param>
/// <param name="HashLine">At its foot.</param>
public sealed record SummarySheet(string IssuingBody, string Title, IReadOnlyList<string> Lines, string? MarkLine, string HashLine, ReportSummary Summary, SummaryDensity Shown);
