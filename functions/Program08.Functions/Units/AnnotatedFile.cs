using Program08.Documents.Workbooks;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>A unit's own workbook back with the findings at their cells. Made on request from the stored file, which stays as it was sent.</summary>
public sealed class AnnotatedFile(Web web, UnitPages pages, CycleRecords records, IUploadStore uploads)
{
    [Function("DownloadAnnotatedFile")]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/ban/{version}/tep-ghi-chu")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        var record = await records.FindReturnAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "version"), cancellation);
        if (record?.FileHash is not { } hash || await uploads.OpenAsync(new ContentHash(hash), cancellation) is not { } content)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        using var original = new MemoryStream();
        await using (content)
        {
            await content.CopyToAsync(original, cancellation);
        }

        using var annotated = new MemoryStream();
        return AnnotatedWorkbook.TryWrite(original, record.Findings, Caption(record), annotated)
            ? Results.File(annotated.ToArray(), MediaTypes.Xlsx, $"{view.Plan.Id.Programme}-{view.Plan.Id.Period}-{view.Unit.Unit}-ban-{record.Version}-ghi-chu.xlsx")
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private static string Caption(ReturnRecord record)
    {
        int Count(Severity severity) => record.Findings.Count(finding => finding.Severity == severity);
        return $"Bản {record.Version}, nhận lúc {PageText.At(record.ReceivedAt)}: {Count(Severity.Block)} lỗi phải sửa, {Count(Severity.Explain)} cảnh báo phải giải trình, {Count(Severity.Note)} lưu ý. Sửa số liệu ngay trong tệp này rồi tải lên lại.";
    }
}
