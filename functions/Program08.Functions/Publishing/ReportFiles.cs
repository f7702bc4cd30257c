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

    /// <summary>Where every number of a large report came from; small ones have it in the workbook.</summary>
    public const string Sources = "nguon-so-lieu.zip";

    public ReportFile Of(CycleId cycle, ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var frozen = report.Documents.Select(document => document.FileName switch
        {
            _ when IsSources(document) => new Download("Nguồn của từng số liệu", Address(Sources), "ZIP, các bảng CSV", document.Length),
            var name when name.EndsWith(Workbook, StringComparison.Ordinal) => new Download("Biểu tổng hợp", Address(Workbook), "Excel"),
            _ => new Download("Báo cáo", Address(Letter), "Word"),
        });
        return new ReportFile(
            report.Hash,
            report.ConsolidatedAt,
            SummaryOf(cycle, report.Round) is { } summary ? [.. frozen, new Download("Báo cáo", Address(Print), "PDF"), summary] : [.. frozen],
            printer.IsAvailable);

        string Address(string format) => PageRoutes.ReportDocument(cycle, report.Round, format);
    }

    public static bool IsSources(MailRecordAttachment document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.FileName.EndsWith(Sources, StringComparison.Ordinal);
    }

    /// <summary>What goes with a mail, as far as it fits: without the file of sources, which is for whoever looks into a figure, and a package that mail servers like to hold back.</summary>
    public static IReadOnlyList<MailRecordAttachment> Attached(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return MailRecordAttachment.Fitting([.. report.Documents.Where(document => !IsSources(document))]);
    }

    /// <summary>The frozen document of a format as addresses name it.</summary>
    public static MailRecordAttachment? Frozen(ReportRecord report, string? format)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Documents.FirstOrDefault(document => FormatOf(document) == format);
    }

    /// <summary>As addresses name it.</summary>
    public static string FormatOf(MailRecordAttachment document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return IsSources(document) ? Sources : Path.GetExtension(document.FileName)[1..];
    }

    /// <summary>Null where this server makes no PDF.</summary>
    public Download? SummaryOf(CycleId cycle, int round) =>
        printer.IsAvailable ? new("Tóm tắt trên một tờ A4", PageRoutes.ReportDocument(cycle, round, SummaryPrint), "PDF") : null;
}
