using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>The unit's report as signed on paper: sent as a scan with number, date, signer and capacity, and given back.</summary>
public sealed class SignedCopies(Web web, UnitPages pages, SignedCopyDesk desk, Wakes wakes, IUploadStore uploads, TimeProvider time, IOptions<ReportingOptions> options)
{
    /// <summary>This function reads its multipart form itself, token first.</summary>
    public const string AddName = "AddSignedCopy";

    private const string Route = "don-vi/{programme}/{period}/{unit}/ban-ky";
    private const int LongestNumber = 60;
    private const int LongestSigner = 120;

    [Function(AddName)]
    public async Task<IResult> Add([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.OwnUnit(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        if (await StreamedForm.ReadFileAsync(request, SignedCopyDraft.File, cancellation) is not { } file)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        var draft = SignedCopyDraft.Of(file.Fields);
        if (SignedCopyDesk.Refusal(view.Unit, draft.Version) is { } refusal)
        {
            return await AgainAsync(request, view, draft, [new FormError("", refusal.Message.Vi)], cancellation);
        }

        await using var content = await SpooledFile.TakeAsync(file.Content, options.Value.MaximumUploadBytes, cancellation);
        if (content is null)
        {
            return await AgainAsync(request, view, draft, [new FormError(SignedCopyDraft.File, $"Tệp “{file.Name}” lớn hơn {PageText.FileSize(options.Value.MaximumUploadBytes)}. Quét ở độ phân giải thấp hơn rồi chọn lại.")], cancellation);
        }

        var errors = Wrong(draft);
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        var isRead = false;
        if (!(await desk.CompareAsync(view.Plan.Id, view.Unit.Unit, draft.Version, file.Name, bytes, cancellation)).TryGet(out isRead, out var failures))
        {
            errors.Add(new FormError(SignedCopyDraft.File, failures[0].Message.Vi));
        }
        else if (!isRead && !draft.IsSame)
        {
            errors.Add(new FormError(SignedCopyDraft.Same, $"Không đọc được mã SHA-256 trong tệp “{file.Name}”, thường vì là bản quét. Xem chân trang bản giấy: nếu đúng là bản {draft.Version} thì đánh dấu ô này và chọn lại tệp."));
        }

        if (errors.Count > 0)
        {
            return await AgainAsync(request, view, draft, errors, cancellation);
        }

        content.Position = 0;
        if (await uploads.PutAsync(content, options.Value.MaximumUploadBytes, cancellation) is not PutUploadResult.Stored stored)
        {
            throw new InvalidOperationException("A file within the limit was not stored.");
        }

        var copy = new SignedCopyRecord(
            view.Unit.Unit, 0, draft.Version, draft.Number, LocalTimes.Day(draft.SignedOn)!.Value, draft.Signer, draft.SignerCapacity!.Value,
            Path.ChangeExtension(file.Name, ".pdf"), stored.Hash.Value, stored.Length, person.Id, time.GetUtcNow(), IsConfirmed: !isRead);
        if (!(await desk.AddAsync(view.Plan.Id, copy, cancellation)).TryGet(out _, out var late))
        {
            return await AgainAsync(request, view, draft, [new FormError("", late[0].Message.Vi)], cancellation);
        }

        await wakes.RaiseUnitAsync(client, view.Cycle, view.Unit.Unit, "SignedCopyAdded", CancellationToken.None);
        return Web.Go(PageRoutes.Unit(view.Plan.Id, view.Unit.Unit), Notices.SignedCopyAdded);
    }

    /// <summary>Always an attachment: whatever a file holds, opened from this address it may do nothing.</summary>
    [Function("DownloadSignedCopy")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{number}")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        if (await desk.FindAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "number"), cancellation) is not { } copy
            || await uploads.OpenAsync(new ContentHash(copy.FileHash), cancellation) is not { } content)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        return Web.Attachment(request, content, MediaTypes.Pdf, copy.FileName);
    }

    private List<FormError> Wrong(SignedCopyDraft draft)
    {
        List<FormError> errors = [];
        Check(draft.Number.Length is > 0 and <= LongestNumber, SignedCopyDraft.NumberField, $"Nhập số, ký hiệu của văn bản, như 125/BC-UBND, không quá {LongestNumber} ký tự.");
        Check(LocalTimes.Day(draft.SignedOn) is { } day && day <= VietnamTime.DayOf(time.GetUtcNow()), SignedCopyDraft.DateField, "Nhập ngày ký ghi trên văn bản, không sau hôm nay.");
        Check(draft.Signer.Length is > 0 and <= LongestSigner, SignedCopyDraft.SignerField, $"Nhập họ tên hoặc chức vụ người ký, không quá {LongestSigner} ký tự.");
        Check(draft.SignerCapacity is not null, SignedCopyDraft.CapacityField, "Chọn thể thức ký.");
        return errors;

        void Check(bool isRight, string field, string message)
        {
            if (!isRight)
            {
                errors.Add(new FormError(field, message));
            }
        }
    }

    private async Task<IResult> AgainAsync(HttpRequest request, UnitView view, SignedCopyDraft draft, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var model = await pages.UnitAsync(request, view, errors, cancellation);
        return await web.PageAsync<UnitPage>(model with { SignedCopy = model.SignedCopy is { } section ? section with { Draft = draft } : null }, StatusCodes.Status422UnprocessableEntity);
    }
}
