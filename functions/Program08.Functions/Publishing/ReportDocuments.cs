using Microsoft.Extensions.Options;
using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Publishing;

/// <summary>Makes a report's documents and freezes them: the same report gives the same bytes, stored under their hash.</summary>
public sealed class ReportDocuments(IUploadStore uploads, TimeProvider time, IOptions<ReportingOptions> options)
{
    private const long Largest = 1024 * 1024 * 1024;

    /// <returns>The round's report with its documents, and the change that keeps it: for the commit that makes it the cycle's.</returns>
    public async Task<(ReportRecord Record, RowChange Change)> FreezeAsync(int round, Programme programme, CityReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var name = NameOf(report);
        List<MailRecordAttachment> sources = [];
        if (CityReportSources.AreApart(report, options.Value.MaximumReportFigures))
        {
            var alone = Of(programme, report, []);
            sources.Add(await StoreAsync($"{name}-{ReportFiles.Sources}", MediaTypes.Zip, stream => CityReportSources.Write(alone, stream), cancellation));
        }

        var document = Of(programme, report, sources);
        var record = new ReportRecord(round, ReportHash.Of(report), time.GetUtcNow(), report,
        [
            await StoreAsync($"{name}.{ReportFiles.Workbook}", MediaTypes.Xlsx, stream => CityReportWorkbook.Write(document, stream), cancellation),
            await StoreAsync($"{name}.{ReportFiles.Letter}", MediaTypes.Docx, stream => CityReportLetter.Write(document, stream), cancellation),
            .. sources,
        ]);
        return (record, new RowChange.Upsert(CycleKeys.Report(round), StoredJson.WriteLarge(record)));
    }

    /// <summary>The number, the date and the signature are the issuing body's to add: the draft leaves their places empty.</summary>
    /// <param name="documents">Frozen with it, of which it names the file of sources.</param>
    public static CityReportDocument Of(Programme programme, CityReport report, IReadOnlyList<MailRecordAttachment> documents)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(documents);
        return new CityReportDocument(
            report, programme.Letterhead, programme.Name.Vi, Sources: documents.FirstOrDefault(ReportFiles.IsSources) is { } sources ? new SourcesFile(sources.FileName, sources.Hash) : null);
    }

    /// <summary>Of a file, without its ending.</summary>
    public static string NameOf(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return $"bao-cao-{report.Cycle.Programme}-{report.Cycle.Period}{(report.Amendment is { } amendment ? $"-sua-doi-{amendment.Number}" : "")}";
    }

    private async Task<MailRecordAttachment> StoreAsync(string fileName, string contentType, Action<Stream> write, CancellationToken cancellation)
    {
        await using var file = SpooledFile.New();
        write(file);
        file.Position = 0;
        return await uploads.PutAsync(file, Largest, cancellation) is PutUploadResult.Stored stored
            ? new MailRecordAttachment(fileName, contentType, stored.Hash.Value, stored.Length)
            : throw new InvalidOperationException($"The document {fileName} is larger than {Largest} bytes.");
    }
}
