using Microsoft.AspNetCore.Components;
using Program08.Documents.Pdf;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Printing;

/// <summary>Documents as PDF: printed when first asked for, then kept under their hash, so that everybody has the same file.</summary>
public sealed class PrintedDocuments(Web web, PageRenderer renderer, BrowserPrinter printer, IUploadStore uploads, CycleRecords records, TimeProvider time, ILogger<PrintedDocuments> logger)
{
    private const long Largest = 64 * 1024 * 1024;

    /// <summary>The file, or a page that says why there is none.</summary>
    /// <param name="document">Names it in its cycle, and with it what it says: the same name is never printed twice. Null for one that may still change, which is not kept.</param>
    /// <param name="models">Of the page that is printed, at least one, from the roomiest to the densest: the first that needs no more pages is taken, else the last.</param>
    public async Task<IResult> AnswerAsync<TPage>(
        HttpRequest request, CycleId cycle, string? document, string fileName, IReadOnlyList<object> models, CancellationToken cancellation, int mostPages = int.MaxValue)
        where TPage : IComponent
    {
        if (document is not null && await FindAsync(cycle, document, cancellation) is { } kept)
        {
            return Results.File(kept, MediaTypes.Pdf, fileName);
        }

        switch (await PrintAsync<TPage>(models, mostPages, cancellation))
        {
            case PrintOutcome.Printed printed:
                return document is null
                    ? Results.File(printed.Content, MediaTypes.Pdf, fileName)
                    : Results.File(await KeepAsync(cycle, document, printed.Content, cancellation), MediaTypes.Pdf, fileName);
            case PrintOutcome.NoBrowser:
                return await web.MessageAsync(request, StatusCodes.Status501NotImplemented);
            case PrintOutcome.Busy:
                return await web.MessageAsync(request, StatusCodes.Status503ServiceUnavailable, "Nhiều văn bản đang được in cùng lúc.");
            case PrintOutcome.TimedOut:
                FunctionsLog.PrintFailed(logger, "out of time");
                return await web.MessageAsync(request, StatusCodes.Status503ServiceUnavailable, "Việc in quá thời gian cho phép nên đã dừng.");
            case PrintOutcome.Broken broken:
                FunctionsLog.PrintFailed(logger, broken.Said);
                return await web.MessageAsync(request, StatusCodes.Status503ServiceUnavailable, "Trình duyệt trên máy chủ không in được văn bản này.");
            default:
                throw new InvalidOperationException("Unknown outcome of printing.");
        }
    }

    private async Task<PrintOutcome> PrintAsync<TPage>(IReadOnlyList<object> models, int mostPages, CancellationToken cancellation)
        where TPage : IComponent
    {
        for (var at = 0; ; at++)
        {
            var outcome = await printer.PrintAsync(await renderer.RenderAsync<TPage>(models[at]), cancellation);
            if (at == models.Count - 1 || outcome is not PrintOutcome.Printed printed || PdfReader.CountPages(printed.Content) <= mostPages)
            {
                return outcome;
            }
        }
    }

    private async Task<Stream?> FindAsync(CycleId cycle, string document, CancellationToken cancellation) =>
        await records.Book.FindAsync<PrintRecord>(CycleKeys.Partition(cycle), CycleKeys.Print(document), cancellation) is { } record
            ? await uploads.OpenAsync(new ContentHash(record.Hash), cancellation)
            : null;

    /// <returns>What is kept: another's file when two printed at once.</returns>
    private async Task<Stream> KeepAsync(CycleId cycle, string document, byte[] content, CancellationToken cancellation)
    {
        var file = new MemoryStream(content);
        if (await records.IsMovedAsync(cycle, cancellation))
        {
            return file;
        }

        if (await uploads.PutAsync(file, Largest, cancellation) is not PutUploadResult.Stored stored)
        {
            throw new InvalidOperationException($"The printed document {document} is larger than {Largest} bytes.");
        }

        var key = CycleKeys.Print(document);
        if (!await records.Book.CreateAsync(CycleKeys.Partition(cycle), key, [new RowChange.Insert(key, StoredJson.Write(new PrintRecord(stored.Hash.Value, time.GetUtcNow())))], [], cancellation)
            && await FindAsync(cycle, document, cancellation) is { } first)
        {
            return first;
        }

        file.Position = 0;
        return file;
    }
}
