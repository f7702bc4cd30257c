using Program08.Reporting.Returns;

namespace Program08.Pages.Reports;

/// <summary>An entry of a summary's list: "5. Tỷ lệ thất nghiệp: <b>3,2 %</b>, mức ≤ 3 %".</summary>
/// <param name="Name">What it is about; leads to its place in the report where it has one.</param>
/// <param name="Before">Between the name and the strong words, punctuation included.</param>
/// <param name="Strong">Null for a line without any.</param>
/// <param name="After">Punctuation included.</param>
/// <param name="Anchor">Of the place in the report's page; null for none.</param>
public sealed record SummaryLine(string Name, string? Before = null, string? Strong = null, string? After = null, string? Anchor = null, FigureMark Mark = FigureMark.Reported);
