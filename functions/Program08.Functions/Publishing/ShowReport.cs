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

/// <summary>The city report and its amendments: pages and frozen documents. Before approval they are the coordinators' and approvers' only.</summary>
public sealed class ShowReport(Web web, CycleRecords records, Catalogue catalogue, ReportPages pages, ReportFiles files, PrintedDocuments prints, IUploadStore uploads)
{
    /// <summary>The report in force, or the draft while there is none.</summary>
    [Function(nameof(ShowReport))]
    public async Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}")] HttpRequest request, CancellationToken cancellation) =>
        Web.Cycle(request) is { } id && await records.FindCycleAsync(id, cancellation) is { } cycle
            ? await PageAsync(request, cycle, cycle.InForce, cancellation)
            : await web.RefuseAsync(request);

    /// <summary>One that went out, whether in force or amended since, or the draft of an amendment.</summary>
    [Function("ShowReportEdition")]
    public async Task<IResult> Edition([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}/{edition}")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Cycle(request) is not { } id || await records.FindCycleAsync(id, cancellation) is not { } cycle)
        {
            return await web.RefuseAsync(request);
        }

        var edition = Web.Route(request, "edition");
        if (edition == ReportEdition.Draft && cycle.Stage != CycleStage.Published)
        {
            return await PageAsync(request, cycle, null, cancellation);
        }

        // Who may not read reports is not told which there are.
        var publication = edition == ReportEdition.Draft ? cycle.InForce : cycle.Published.FirstOrDefault(known => ReportEdition.Of(known.Number) == edition);
        return publication is not null || !MayUse.ReadReport(Web.Person(request))
            ? await PageAsync(request, cycle, publication, cancellation)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("DownloadReport")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}/{round}/{format}")] HttpRequest request, CancellationToken cancellation)
    {
        var round = Web.Number(request, "round");
        if (Web.Cycle(request) is not { } id || await records.FindCycleAsync(id, cancellation) is not { } cycle || !MayRead(request, cycle.Published.Any(known => known.Round == round)))
        {
            return await web.RefuseAsync(request);
        }

        if (await records.FindReportAsync(id, round, cancellation) is not { } report)
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
        return await prints.AnswerAsync<LetterPrint>(request, id, ReportDocuments.PrintOf(report.Round), $"{ReportDocuments.NameOf(report.Report)}.{ReportFiles.Print}", letter, cancellation);
    }

    /// <param name="publication">Null for the draft.</param>
    private async Task<IResult> PageAsync(HttpRequest request, CycleRecord cycle, Publication? publication, CancellationToken cancellation)
    {
        if (!MayRead(request, publication is not null))
        {
            return await web.RefuseAsync(request);
        }

        var (id, round) = (cycle.Id, publication?.Round ?? cycle.Round);
        if (await records.FindReportAsync(id, round, cancellation) is not { } report)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound, "Báo cáo chưa được tổng hợp.");
        }

        var plan = await records.ReadPlanAsync(id, cancellation);
        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        var person = Web.Person(request);
        return await web.PageAsync<ReportPage>(new ReportModel(
            web.Shell(request, plan.Title.Vi, report.Report.HasSynthetic),
            new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            files.Of(id, report),
            publication?.At,
            pages.Rows(report.Report),
            pages.Completeness(report.Report),
            [.. BoardBuilder.Decisions(plan, cycle, await records.ListApprovalsAsync(id, cancellation)).Where(decision => decision.Round == round)],
            CanFollow: MayUse.Coordinate(person) || person?.Has(Role.Auditor) == true,
            RegionTotals.Of(report.Report),
            report.Report.Milestones,
            report.Report.Amendment,
            publication is null ? null : cycle.Published.FirstOrDefault(known => known.Number == publication.Number + 1),
            publication is not null && cycle.Amendment is { } draft && MayUse.ReadDraft(person) ? draft.Number : null,
            report.Report.Trends));
    }

    private static bool MayRead(HttpRequest request, bool isPublished) =>
        isPublished ? MayUse.ReadReport(Web.Person(request)) : MayUse.ReadDraft(Web.Person(request));
}
