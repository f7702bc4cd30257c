using Microsoft.Extensions.Options;
using Program08.Documents.Workbooks;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Words;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>Takes an upload: the file is safe under its hash before anything else happens, then the row, then the check.</summary>
public sealed class SendReturn(Web web, UnitPages pages, ReturnDesk desk, ReturnChecks checks, IUploadStore uploads, Wakes wakes, TimeProvider time, IOptions<ReportingOptions> options)
{
    [Function(nameof(SendReturn))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "don-vi/{programme}/{period}/{unit}/tai-len")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        // Counted from the first byte: an upload begun before the deadline is in time, however slow the line.
        var begunAt = time.GetUtcNow();
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.Report(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        if (await StreamedForm.ReadFileAsync(request, "file", cancellation) is not { } file)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        await using var content = await SpooledFile.TakeAsync(file.Content, options.Value.MaximumUploadBytes, cancellation);
        if (content is null)
        {
            return await web.MessageAsync(request, StatusCodes.Status413PayloadTooLarge, maximumBytes: options.Value.MaximumUploadBytes);
        }

        // A list of persons or a classified file must not be kept, not even as a version that was refused.
        if (ReturnReader.Screen(content, file.Name, cancellation) is { } unlawful)
        {
            return await AgainAsync(request, view, $"Tệp “{file.Name}” không được nhận và không được lưu lại. {unlawful.Message.Vi} {unlawful.Mend.Vi}", cancellation);
        }

        content.Position = 0;
        switch (await uploads.PutAsync(content, options.Value.MaximumUploadBytes, cancellation))
        {
            case PutUploadResult.Empty:
                return await AgainAsync(request, view, $"Tệp “{file.Name}” rỗng (0 byte): không có gì để đọc. Mở lại biểu mẫu, lưu rồi chọn lại tệp.", cancellation);
            case PutUploadResult.Stored stored:
                return await AcceptAsync(request, client, view, person.Id, file.Name, stored, begunAt, cancellation);
            case var other:
                throw new InvalidOperationException($"Unknown upload result {other.GetType().Name}.");
        }
    }

    private async Task<IResult> AcceptAsync(HttpRequest request, DurableTaskClient client, UnitView view, string person, string fileName, PutUploadResult.Stored stored, DateTimeOffset begunAt, CancellationToken cancellation)
    {
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        if (!(await desk.ReceiveFileAsync(cycle, unit, person, fileName, stored.Hash.Value, stored.Length, begunAt, cancellation)).TryGet(out var version, out var failures))
        {
            return await AgainAsync(request, view, failures[0].Message.Vi, cancellation);
        }

        // From here on the sender may leave: the version is theirs and safe, and the orchestration checks it if this request does not get to it.
        await checks.CheckAsync(cycle, unit, version, CancellationToken.None);
        await wakes.RaiseUnitAsync(client, view.Cycle, unit, "ReturnReceived", CancellationToken.None);
        return Web.Go(PageRoutes.Version(cycle, unit, version), Notices.Received);
    }

    private async Task<IResult> AgainAsync(HttpRequest request, UnitView view, string message, CancellationToken cancellation) =>
        await web.PageAsync<UnitPage>(await pages.UnitAsync(request, view, [new FormError("file", message)], cancellation), StatusCodes.Status422UnprocessableEntity);
}
