using Program08.Functions.Access;
using Program08.Functions.Moving;
using Program08.Functions.Publishing;
using Program08.Pages.Cycles;
using Program08.Pages.Reports;
using Program08.Pages.Units;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Consolidates what is in, for the coordinator's eyes only: nothing is written.</summary>
public sealed class ShowReportPreview(Web web, CycleRecords records, Catalogue catalogue, ReportSources sources, ReportPages pages, TimeProvider time)
{
    [Function(nameof(ShowReportPreview))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dieu-phoi/{programme}/{period}/xem-truoc")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (Web.Cycle(request) is not { } id || await records.FindWithPlanAsync(id, cancellation) is not var (plan, cycle))
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        var (report, _) = await sources.ConsolidateAsync(plan, programme, cancellation);
        return await web.PageAsync<ReportPreviewPage>(new ReportPreviewModel(
            web.Shell(request, $"Xem trước – {plan.Title.Vi}", report.HasSynthetic),
            new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            pages.Counts(report),
            pages.Groups(report),
            pages.Rows(report),
            RosterPart.Shortened(pages.Missing(report)),
            pages.Completeness(report),
            BoardBuilder.Differences([.. report.UnexplainedDifferences().Where(difference => difference.IsComplete)], null),
            time.GetUtcNow(),
            report.Milestones,
            pages.Search(report, request.Query[RosterSearch.Key])));
    }
}
