using Microsoft.Net.Http.Headers;
using Program08.Functions.Access;
using Program08.Functions.Api.Answers;
using Program08.Functions.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Api;

/// <summary>Takes a unit's workbook from a program: the same way, checks and history as from the unit's page. Signing off stays with a person.</summary>
public sealed class SubmitReturn(Web web, UnitPages pages, ReturnIntake intake, CycleRecords records, TimeProvider time)
{
    public const string RepeatHeader = "Idempotency-Key";
    public const string FormField = "file";
    private const int LongestRepeat = 200;

    private static readonly Failure NoBody = new("NO_FILE", new(
        "Gửi tệp là nội dung của yêu cầu, hoặc trong mục file của một biểu mẫu multipart.", "Send the file as the body, or as the field file of a multipart form."));

    private static readonly Failure BadRepeat = new("IDEMPOTENCY_KEY", new(
        $"Idempotency-Key có từ 1 đến {LongestRepeat} ký tự.", $"An Idempotency-Key has 1 to {LongestRepeat} characters."));

    [Function(nameof(SubmitReturn))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ReadReturns.Route + "/versions")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var begunAt = time.GetUtcNow();
        if (Web.Person(request) is not { } sender || Web.Unit(request) is not { } unit || !MayUse.Report(sender, unit))
        {
            return await web.RefuseAsync(request);
        }

        if (Web.Cycle(request) is not { } cycle || await pages.ReadAsync(cycle, unit, cancellation) is not { } view)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        string? repeat = request.Headers.TryGetValue(RepeatHeader, out var given) ? given.ToString() : null;
        if (repeat is { Length: 0 or > LongestRepeat })
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest, BadRepeat);
        }

        if (await FileAsync(request, cancellation) is not { } file)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest, NoBody);
        }

        return await intake.TakeAsync(client, view, sender.Id, file.Name, file.Content, begunAt, repeat, cancellation) switch
        {
            ReturnTaking.Taken taken => await AnswerAsync(request, view, taken, cancellation),
            ReturnTaking.TooLarge => await web.MessageAsync(request, StatusCodes.Status413PayloadTooLarge),
            ReturnTaking.Refused refused => await web.MessageAsync(request, StatusCodes.Status409Conflict, refused.Failure),
            ReturnTaking.NotAFile refused => await web.MessageAsync(request, StatusCodes.Status422UnprocessableEntity, refused.Failure),
            var other => throw new InvalidOperationException($"Unknown taking {other.GetType().Name}."),
        };
    }

    private static async Task<(string Name, Stream Content)?> FileAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
        {
            return await StreamedForm.ReadFileAsync(request, FormField, cancellation, needsToken: false) is { } part ? (part.Name, part.Content) : null;
        }

        var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var named)
            ? HeaderUtilities.RemoveQuotes(named.FileNameStar.HasValue ? named.FileNameStar : named.FileName).Value
            : null;
        return (StreamedForm.CleanName(string.IsNullOrEmpty(name) ? $"so-lieu{(request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true ? ".csv" : ".xlsx")}" : name), request.Body);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, UnitView view, ReturnTaking.Taken taken, CancellationToken cancellation)
    {
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        var record = await records.FindReturnAsync(cycle, unit, taken.Version, cancellation) ?? throw new RowMissingException(CycleKeys.Partition(cycle), CycleKeys.Return(unit, taken.Version));
        var address = $"{ApiRequests.Root}/cycles/{cycle.Path}/units/{unit}/versions/{taken.Version}";
        request.HttpContext.Response.Headers.Location = address;
        return Results.Json(new ReceivedAnswer(unit, taken.Version, taken.IsRepeated, address, ReturnAnswersBuilder.Version(view, record)), ReportingJson.AnswerOptions, statusCode: StatusCodes.Status201Created);
    }
}
