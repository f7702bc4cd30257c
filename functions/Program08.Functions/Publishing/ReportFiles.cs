using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>A report's frozen documents as downloads.</summary>
internal static class ReportFiles
{
    public const string Workbook = "xlsx";
    public const string Letter = "docx";

    public static ReportFile Of(CycleId cycle, ReportRecord report) => new(
        report.Hash,
        report.ConsolidatedAt,
        [.. report.Documents.Select(document => new Download(
            document.FileName.EndsWith(Workbook, StringComparison.Ordinal) ? "Biểu tổng hợp" : "Báo cáo",
            $"{PageRoutes.Report(cycle)}/{report.Round}/{Path.GetExtension(document.FileName)[1..]}",
            document.FileName.EndsWith(Workbook, StringComparison.Ordinal) ? "Excel" : "Word"))]);
}
