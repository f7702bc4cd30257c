using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Reporting.Periods;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>The unit's own report as Word, made from a version that passed; the same version gives the same bytes.</summary>
public sealed class UnitReportFile(Web web, UnitPages pages, CycleRecords records)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Function("DownloadUnitReport")]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/ban/{version}/bao-cao.docx")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        var record = await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "version"), cancellation);
        if (record is null || !IsOffered(record) || record.Content is not { } content)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        using var file = new MemoryStream();
        UnitReportLetter.Write(
            new UnitReportDocument(
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
                record.SignOff is { } signed ? VietnamTime.DayOf(signed.At) : null),
            file);
        return Results.File(file.ToArray(), Docx, $"bao-cao-{view.Plan.Id.Programme}-{view.Plan.Id.Period}-{view.Unit.Unit}-ban-{record.Version}.docx");
    }

    /// <summary>Only figures that passed are put into official form.</summary>
    public static bool IsOffered(ReturnRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Verdict == Verdict.Passed || record.SignOff is not null;
    }
}
