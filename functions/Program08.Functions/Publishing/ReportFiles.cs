using Program08.Functions.Printing;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>A report's documents as downloads: the frozen ones, and those that are printed when asked for.</summary>
public sealed class ReportFiles(BrowserPrinter printer)
{
    public const string Workbook = "xlsx";
    public const string Letter = "docx";
    public const string Print = "pdf";
    public const string SummaryPrint = "tom-tat.pdf";

    public ReportFile Of(CycleId cycle, ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var frozen = report.Documents.Select(document => document.FileName.EndsWith(Workbook, StringComparison.Ordinal)
            ? new Download("Biểu tổng hợp", Address(Workbook), "Excel")
            : new Download("Báo cáo", Address(Letter), "Word"));
        return new ReportFile(
            report.Hash,
            report.ConsolidatedAt,
            SummaryOf(cycle, report.Round) is { } summary ? [.. frozen, new Download("Báo cáo", Address(Print), "PDF"), summary] : [.. frozen],
            printer.IsAvailable);

        string Address(string format) => PageRoutes.ReportDocument(cycle, report.Round, format);
    }

    /// <summary>Null where this server makes no PDF.</summary>
    public Download? SummaryOf(CycleId cycle, int round) =>
        printer.IsAvailable ? new("Tóm tắt trên một tờ A4", PageRoutes.ReportDocument(cycle, round, SummaryPrint), "PDF") : null;
}
