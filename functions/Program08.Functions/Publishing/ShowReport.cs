using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Moving;
using Program08.Functions.Printing;
using Program08.Pages.Print;
using Program08.Pages.Reports;
using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Publishing;

/// <summary>The city report: page and frozen documents. Before approval it is the coordinators' and approvers' only.</summary>
public sealed class ShowReport(Web web, CycleRecords records, Catalogue catalogue, ReportPages pages, ReportFiles files, PrintedDocuments prints, IUploadStore uploads)
{
    [Function(nameof(ShowReport))]
    public async Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Cycle(request) is not { } id || await records.FindCycleAsync(id, cancellation) is not { } cycle || !MayRead(request, cycle))
        {
            return await web.RefuseAsync(request);
        }

        if (await records.FindReportAsync(id, cycle.Round, cancellation) is not { } report)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound, "Báo cáo chưa được tổng hợp.");
        }

        var plan = await records.ReadPlanAsync(id, cancellation);
        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        return await web.PageAsync<ReportPage>(new ReportModel(
            web.Shell(request, plan.Title.Vi, report.Report.HasSynthetic),
            new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            files.Of(id, report),
            cycle.PublishedAt,
            pages.Rows(report.Report),
            pages.Completeness(report.Report),
            [.. BoardBuilder.Decisions(plan, cycle, await records.ListApprovalsAsync(id, cancellation)).Where(decision => decision.Round == cycle.Round)],
            CanFollow: MayUse.Coordinate(Web.Person(request)) || Web.Person(request)?.Has(Role.Auditor) == true,
            RegionTotals.Of(report.Report),
            report.Report.Milestones));
    }

    [Function("DownloadReport")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}/{round}/{format}")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Cycle(request) is not { } id || await records.FindCycleAsync(id, cancellation) is not { } cycle || !MayRead(request, cycle))
        {
            return await web.RefuseAsync(request);
        }

        if (await records.FindReportAsync(id, Web.Number(request, "round"), cancellation) is not { } report)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (Web.Route(request, "format") == ReportFiles.Print)
        {
            return await PrintAsync(request, id, report, cancellation);
        }

        var document = report.Documents.FirstOrDefault(document => Path.GetExtension(document.FileName)[1..] == Web.Route(request, "format"));
        return document is not null && await uploads.OpenAsync(new ContentHash(document.Hash), cancellation) is { } content
            ? Results.File(content, document.ContentType, document.FileName)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private async Task<IResult> PrintAsync(HttpRequest request, CycleId id, ReportRecord report, CancellationToken cancellation)
    {
        var letter = CityReportLetter.Of(ReportDocuments.Of(await catalogue.PinnedProgrammeAsync(id, cancellation), report.Report));
        return await prints.AnswerAsync<LetterPrint>(request, id, $"report:r{report.Round:D3}", $"{ReportDocuments.NameOf(id)}.{ReportFiles.Print}", letter, cancellation);
    }

    private static bool MayRead(HttpRequest request, CycleRecord cycle) =>
        cycle.Stage == CycleStage.Published ? MayUse.ReadReport(Web.Person(request)) : MayUse.ReadDraft(Web.Person(request));
}
