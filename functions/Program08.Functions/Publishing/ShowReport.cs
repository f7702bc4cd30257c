using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Functions.Api;
using Program08.Functions.Approvals;
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
public sealed class ShowReport(Web web, CycleRecords records, Catalogue catalogue, ReportPages pages, ReportFiles files, ReportChoice choice, PrintedDocuments prints, IUploadStore uploads)
{
    /// <summary>The report in force, or the draft while there is none; with <c>?ngay=</c> the report as it was known at the end of that day.</summary>
    [Function(nameof(ShowReport))]
    public async Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (report, answer) = await choice.FindAsync(request, null, request.Query["ngay"], cancellation);
        return report is null ? answer! : await PageAsync(request, report, cancellation);
    }

    /// <summary>One that went out, whether in force or amended since, or the draft of an amendment.</summary>
    [Function("ShowReportEdition")]
    public async Task<IResult> Edition([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bao-cao/{programme}/{period}/{edition}")] HttpRequest request, CancellationToken cancellation)
    {
        var (report, answer) = await choice.FindAsync(request, Web.Route(request, "edition"), null, cancellation);
        return report is null ? answer! : await PageAsync(request, report, cancellation);
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

        return await DocumentAsync(request, id, report, Web.Route(request, "format"), cancellation);
    }

    /// <summary>One of a report's documents, for who may read it: frozen, or printed when asked for.</summary>
    internal async Task<IResult> DocumentAsync(HttpRequest request, CycleId id, ReportRecord report, string format, CancellationToken cancellation)
    {
        if (format is ReportFiles.Print or ReportFiles.SummaryPrint)
        {
            return await PrintAsync(request, id, report, format, cancellation);
        }

        var document = ReportFiles.Frozen(report, format);
        return document is not null && await uploads.OpenAsync(new ContentHash(document.Hash), cancellation) is { } content
            ? Results.File(content, document.ContentType, document.FileName)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private async Task<IResult> PrintAsync(HttpRequest request, CycleId id, ReportRecord report, string format, CancellationToken cancellation)
    {
        var document = ReportDocuments.Of(await catalogue.PinnedProgrammeAsync(id, cancellation), report.Report, report.Documents);
        if (format == ReportFiles.Print)
        {
            var letter = ReportPrint.Letter(report);
            return await prints.AnswerAsync<LetterPrint>(request, id, letter.Document, letter.FileName, [CityReportLetter.Of(document)], cancellation);
        }

        var summary = ReportPrint.Summary(report);
        return await prints.AnswerAsync<SummaryPrint>(request, id, summary.Document, summary.FileName, pages.Sheets(document), cancellation, mostPages: 1);
    }

    private async Task<IResult> PageAsync(HttpRequest request, ChosenReport chosen, CancellationToken cancellation)
    {
        var (plan, cycle, report, publication, person) = (chosen.Plan, chosen.Cycle, chosen.Report, chosen.Publication, Web.Person(request));
        string? find = request.Query[RosterSearch.Key];
        return await web.PageAsync<ReportPage>(new ReportModel(
            web.Shell(request, plan.Title.Vi, report.HasSynthetic),
            new CycleHead(cycle.Id, plan.Title.Vi, CatalogueNotice.For(chosen.Programme)?.Vi, MovedWords.Of(cycle.Moved)),
            chosen.Stored is { } stored ? files.Of(cycle.Id, stored) : null,
            publication?.At,
            pages.Rows(report, find),
            pages.Completeness(report),
            await DecisionRows.OfAsync(records, chosen, cancellation),
            CanFollow: MayUse.ReadHistory(person),
            RegionTotals.Of(report),
            report.Milestones,
            report.Amendment,
            chosen.Known is not null || publication is null ? null : cycle.Published.FirstOrDefault(known => known.Number == publication.Number + 1),
            publication is not null && cycle.Amendment is { } draft && MayUse.ReadDraft(person) ? draft.Number : null,
            report.Trends,
            await KnownAsync(chosen, cancellation),
            chosen.Query,
            report.Edited,
            ApiEdition.Of(chosen),
            pages.Search(report, find)));
    }

    private async Task<KnownOn?> KnownAsync(ChosenReport chosen, CancellationToken cancellation)
    {
        if (chosen.Known is not { } known)
        {
            return null;
        }

        var now = await choice.FindLaterAsync(chosen, cancellation);
        return new KnownOn(known.Day, known.Publication, chosen.Cycle.InForce, now is null ? null : AmendmentList.Between(chosen.Report, now), known.NotKept);
    }

    private static bool MayRead(HttpRequest request, bool isPublished) =>
        isPublished ? MayUse.ReadReport(Web.Person(request)) : MayUse.ReadDraft(Web.Person(request));
}
