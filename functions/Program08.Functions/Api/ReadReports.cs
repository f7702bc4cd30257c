using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Api.Answers;
using Program08.Functions.Publishing;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>The list of a cycle's published reports, their documents, and whether a file is one of them.</summary>
public sealed class ReadReports(Web web, CycleRecords records, ReportChoice choice, ShowReport documents, ReportVerifier verifier, IOptions<ReportingOptions> options)
{
    private const string Route = "api/v1/cycles/{programme}/{period}/reports";

    /// <summary>Oldest first.</summary>
    [Function(nameof(ReadReports))]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (!ApiRequests.MayRead(request, ApiScope.Reports))
        {
            return await web.RefuseAsync(request);
        }

        if (Web.Cycle(request) is not { } id || await records.FindCycleAsync(id, cancellation) is not { } cycle)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        List<EditionAnswer> editions = [];
        foreach (var publication in cycle.Published)
        {
            var report = await records.FindReportAsync(id, publication.Round, cancellation);
            var edition = ApiEdition.Of(publication.Number);
            editions.Add(new EditionAnswer(
                edition,
                publication.Name,
                publication.Number,
                publication.At,
                publication.Hash,
                cycle.InForce?.Number == publication.Number,
                publication.Reason,
                PageRoutes.ReportData(id, edition),
                [.. (report?.Documents ?? []).Select(document => new DocumentAnswer(ReportFiles.FormatOf(document), document.FileName, document.Hash, $"{PageRoutes.ReportData(id, edition)}/documents/{ReportFiles.FormatOf(document)}"))]));
        }

        return ApiJson.Of(request, new ReportsAnswer(editions));
    }

    /// <summary>A document: <c>xlsx</c>, <c>docx</c>, <c>pdf</c> where this server prints, or the sources of a large report, <c>nguon-so-lieu.zip</c>.</summary>
    [Function("ReadReportDocument")]
    public async Task<IResult> Document([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{edition}/documents/{format}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!ApiEdition.TryRead(Web.Route(request, "edition"), out var edition, out var day))
        {
            return await web.RefuseOrAsync(request, ApiRequests.MayRead(request, ApiScope.Reports), StatusCodes.Status404NotFound);
        }

        var (chosen, answer) = await choice.FindAsync(request, edition, day, cancellation);
        return chosen switch
        {
            null => answer!,
            { Stored: { } stored } => await documents.DocumentAsync(request, chosen.Cycle.Id, stored, Web.Route(request, "format"), cancellation),
            _ => await web.MessageAsync(request, StatusCodes.Status404NotFound),
        };
    }

    /// <summary>Whether the body is a published document, byte for byte. The file is not kept.</summary>
    [Function("VerifyReportDocument")]
    public async Task<IResult> Verify([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/verifications")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!ApiRequests.MayRead(request, ApiScope.Reports))
        {
            return await web.RefuseAsync(request);
        }

        await using var file = await SpooledFile.TakeAsync(request.Body, options.Value.MaximumUploadBytes, cancellation);
        return file is null
            ? await web.MessageAsync(request, StatusCodes.Status413PayloadTooLarge)
            : ApiJson.Of(request, Answer(await verifier.VerifyAsync(file, cancellation)));
    }

    private static VerdictAnswer Answer(ReportVerdict verdict) => verdict switch
    {
        ReportVerdict.Approved approved => new(
            "approved",
            approved.Cycle.Path,
            ApiEdition.Of(approved.Publication.Number),
            approved.FileName,
            approved.Publication.Hash,
            approved.Publication.At,
            approved.AmendedBy is { } next ? ApiEdition.Of(next.Number) : null),

        // That there is such a draft, and what is in it, is not for who reads published reports.
        ReportVerdict.NotApproved draft => new("notApproved", draft.Cycle.Path, null, null, null, null, null),
        ReportVerdict.Altered altered => new("altered", altered.Cycle.Path, null, null, altered.ReportHash, null, null),
        ReportVerdict.Unknown unknown => new("unknown", null, null, null, unknown.PrintedHash, null, null),
        _ => throw new InvalidOperationException($"No answer for {verdict.GetType().Name}."),
    };
}
