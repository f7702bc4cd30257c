using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Units;

namespace Program08.Functions.Units;

/// <summary>Takes an upload of a person of the unit.</summary>
public sealed class SendReturn(Web web, UnitPages pages, ReturnIntake intake, TimeProvider time, IOptions<ReportingOptions> options)
{
    [Function(nameof(SendReturn))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "don-vi/{programme}/{period}/{unit}/tai-len")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var begunAt = time.GetUtcNow();
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.Report(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        if (await StreamedForm.ReadFileAsync(request, "file", cancellation) is not { } file)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        return await intake.TakeAsync(client, view, person.Id, file.Name, file.Content, begunAt, repeat: null, cancellation) switch
        {
            ReturnTaking.Taken taken => Web.Go(PageRoutes.Version(view.Plan.Id, view.Unit.Unit, taken.Version), Notices.Received),
            ReturnTaking.TooLarge => await web.MessageAsync(request, StatusCodes.Status413PayloadTooLarge, maximumBytes: options.Value.MaximumUploadBytes),
            ReturnTaking.Refused refused => await AgainAsync(request, view, refused.Failure.Message.Vi, cancellation),
            ReturnTaking.NotAFile refused => await AgainAsync(request, view, refused.Failure.Message.Vi, cancellation),
            var other => throw new InvalidOperationException($"Unknown taking {other.GetType().Name}."),
        };
    }

    private async Task<IResult> AgainAsync(HttpRequest request, UnitView view, string message, CancellationToken cancellation) =>
        await web.PageAsync<UnitPage>(await pages.UnitAsync(request, view, [new FormError("file", message)], cancellation), StatusCodes.Status422UnprocessableEntity);
}
