using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Functions.Printing;
using Program08.Pages.Print;
using Program08.Reporting.Periods;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>The unit's own report in official form, made from a version that passed: as Word, where the same version gives the same bytes, and as PDF.</summary>
public sealed class UnitReportFile(Web web, UnitPages pages, CycleRecords records, PrintedDocuments prints)
{
    private const string Route = "don-vi/{programme}/{period}/{unit}/ban/{version}/";

    [Function("DownloadUnitReport")]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "bao-cao.docx")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        if (await FindAsync(request, view, cancellation) is not ({ } document, var record))
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        using var file = new MemoryStream();
        UnitReportLetter.Write(document, file);
        return Results.File(file.ToArray(), MediaTypes.Docx, $"{NameOf(view, record)}.docx");
    }

    [Function("PrintUnitReport")]
    public async Task<IResult> Print([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "bao-cao.pdf")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        if (await FindAsync(request, view, cancellation) is not ({ } document, var record))
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        // Explanations may still be given and the day is not known until a version is signed off: till then every print is the first.
        var name = record.SignOff is null ? null : $"unit:{record.Unit}:{record.Version:D4}";
        return await prints.AnswerAsync<LetterPrint>(request, view.Plan.Id, name, $"{NameOf(view, record)}.pdf", [UnitReportLetter.Of(document)], cancellation);
    }

    /// <summary>Only figures that passed are put into official form.</summary>
    public static bool IsOffered(ReturnRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Verdict == Verdict.Passed || record.SignOff is not null;
    }

    private async Task<(UnitReportDocument Document, ReturnRecord Record)?> FindAsync(HttpRequest request, UnitView view, CancellationToken cancellation)
    {
        var record = await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "version"), cancellation);
        if (record is null || !IsOffered(record) || record.Content is not { } content)
        {
            return null;
        }

        var document = new UnitReportDocument(
            view.Programme,
            view.Entry.Unit,
            view.Plan.Id.Period,
            view.Plan.Title.Vi,
            view.Plan.CutOff,
            record.Version,
            ReturnHash.Of(record),
            content,
            [.. from finding in record.Findings
                join explanation in record.Explanations on finding.Fingerprint equals explanation.Fingerprint
                where finding.Severity == Severity.Explain
                select (finding.MessageWithoutCell().Vi, explanation.Text)],
            record.SignOff is { } signed ? VietnamTime.DayOf(signed.At) : null);
        return (document, record);
    }

    /// <summary>Of a file, without its ending.</summary>
    private static string NameOf(UnitView view, ReturnRecord record) => $"bao-cao-{view.Plan.Id.Programme}-{view.Plan.Id.Period}-{view.Unit.Unit}-ban-{record.Version}";
}
