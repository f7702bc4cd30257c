using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Reports;

/// <summary>A report on one page.</summary>
/// <param name="Hash">SHA-256 of the report.</param>
/// <param name="Publication">Null for a draft.</param>
/// <param name="AmendedBy">What has taken this report's place; null while it is in force.</param>
/// <param name="Print">The same as a file; null where this server makes no PDF.</param>
public sealed record SummaryModel(Shell Shell, CycleHead Cycle, string Hash, Publication? Publication, Publication? AmendedBy, ReportSummary Summary, Download? Print) : IPageModel
{
    /// <summary>Of the whole report, where everything stands.</summary>
    public string FullReport => Publication is { } publication ? PageRoutes.Report(Cycle.Id, publication.Number) : PageRoutes.ReportDraft(Cycle.Id);

    public IReadOnlyList<FormError> Errors => [];
}
