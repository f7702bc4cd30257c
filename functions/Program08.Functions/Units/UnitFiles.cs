using Program08.Documents.Workbooks;
using Program08.Functions.Access;
using Program08.Functions.Demonstrations;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>The unit's prefilled workbook, and the files it sent, as attachments under names of our own.</summary>
public sealed class UnitFiles(Web web, UnitPages pages, CycleRecords records, IUploadStore uploads, LastPeriod lastPeriod, DemonstrationSite demonstration)
{
    [Function("DownloadTemplate")]
    public async Task<IResult> Template([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/mau.xlsx")] HttpRequest request, CancellationToken cancellation)
    {
        return await pages.FindAsync(request, cancellation) is { } view ? await TemplateAsync(view, cancellation) : await pages.NotFoundAsync(request);
    }

    internal async Task<IResult> TemplateAsync(UnitView view, CancellationToken cancellation)
    {
        using var workbook = new MemoryStream();
        ReturnTemplate.Write(await SubjectAsync(view, cancellation), workbook);
        return Results.File(workbook.ToArray(), MediaTypes.Xlsx, $"mau-{view.Plan.Id.Programme}-{view.Plan.Id.Period}-{view.Unit.Unit}.xlsx");
    }

    [Function("DownloadTemplateCsv")]
    public async Task<IResult> TemplateCsv([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/mau.csv")] HttpRequest request, CancellationToken cancellation) =>
        await pages.FindAsync(request, cancellation) is { } view
            ? Results.File(ReturnTemplateCsv.Write(await SubjectAsync(view, cancellation)), "text/csv; charset=utf-8", $"mau-{view.Plan.Id.Programme}-{view.Plan.Id.Period}-{view.Unit.Unit}.csv")
            : await pages.NotFoundAsync(request);

    [Function("DownloadReturnFile")]
    public async Task<IResult> Original([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/ban/{version}/tep")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        var record = await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "version"), cancellation);
        return record?.FileHash is { } hash && await uploads.OpenAsync(new ContentHash(hash), cancellation) is { } content
            ? Results.File(content, "application/octet-stream", $"{view.Plan.Id.Programme}-{view.Plan.Id.Period}-{view.Unit.Unit}-ban-{record.Version}{Extension(record.FileName)}")
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private async Task<TemplateSubject> SubjectAsync(UnitView view, CancellationToken cancellation) =>
        new(
            view.Programme, view.Plan.Id, view.Entry.Unit, view.Plan.Title, view.Plan.CutOff, view.Unit.DueAt(view.Plan), demonstration.IsDemonstration,
            await lastPeriod.FindAsync(view.Plan.Id, view.Unit.Unit, cancellation) is ({ } name, var content) ? new TemplateLastPeriod(name, content) : null);

    /// <summary>Of the kinds that are taken; whatever else came in keeps no ending a double click would act on.</summary>
    private static string Extension(string? fileName) => Path.GetExtension(fileName)?.ToLowerInvariant() switch
    {
        ".xlsx" => ".xlsx",
        ".xls" => ".xls",
        ".ods" => ".ods",
        ".csv" => ".csv",
        _ => ".bin",
    };
}
