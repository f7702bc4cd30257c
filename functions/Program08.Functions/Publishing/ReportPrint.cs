using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>A report's document that is printed when first asked for.</summary>
/// <param name="Document">Its name among what is printed of the cycle.</param>
public sealed record ReportPrint(string Document, string FileName)
{
    public static ReportPrint Letter(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new($"report:r{report.Round:D3}", $"{ReportDocuments.NameOf(report.Report)}.pdf");
    }

    public static ReportPrint Summary(ReportRecord report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new($"report:r{report.Round:D3}:summary", $"{ReportDocuments.NameOf(report.Report)}-tom-tat.pdf");
    }
}
