using Program08.Functions.Access;
using Program08.Functions.Moving;
using Program08.Pages.Reports;
using Program08.Pages.Units;
using Program08.Reporting.Programmes;

namespace Program08.Functions.Publishing;

/// <summary>The report on one page, for those who lead. May be read by whom the report may be.</summary>
public sealed class ShowSummary(Web web, ReportPages pages, ReportChoice choice, ReportFiles files)
{
    /// <summary>Of the report in force, or of the draft while there is none; with <c>?ban=</c> of that edition.</summary>
    [Function(nameof(ShowSummary))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}/tom-tat")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var edition = request.Query["ban"] is [{ Length: > 0 } asked] ? asked : null;
        var (chosen, answer) = await choice.FindAsync(request, edition, null, cancellation);
        if (chosen is not { Stored: { } stored, Report: var report })
        {
            return answer!;
        }

        var (plan, cycle) = (chosen.Plan, chosen.Cycle);
        return await web.PageAsync<SummaryPage>(new SummaryModel(
            web.Shell(request, $"Tóm tắt – {plan.Title.Vi}", report.HasSynthetic),
            new CycleHead(cycle.Id, plan.Title.Vi, CatalogueNotice.For(chosen.Programme)?.Vi, MovedWords.Of(cycle.Moved)),
            stored.Hash,
            chosen.Publication,
            chosen.Publication is { } publication ? cycle.Published.FirstOrDefault(known => known.Number == publication.Number + 1) : null,
            pages.Summary(report),
            files.SummaryOf(cycle.Id, stored.Round)));
    }
}
