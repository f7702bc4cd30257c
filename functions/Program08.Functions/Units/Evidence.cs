using Microsoft.Extensions.Options;
using Program08.Documents.Evidence;
using Program08.Documents.Workbooks;
using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>Files of evidence: added, listed on the unit's page, given back as attachments, removed.</summary>
public sealed class Evidence(Web web, UnitPages pages, EvidenceDesk desk, ReturnChecks checks, Wakes wakes, IUploadStore uploads, IOptions<ReportingOptions> options)
{
    /// <summary>This function reads its multipart form itself, token first.</summary>
    public const string AddName = "AddEvidence";

    private const string Route = "don-vi/{programme}/{period}/{unit}/minh-chung";

    [Function(AddName)]
    public async Task<IResult> Add([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.Report(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        if (await StreamedForm.ReadFileAsync(request, "evidence", cancellation) is not { } file)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        await using var content = await SpooledFile.TakeAsync(file.Content, options.Value.MaximumUploadBytes, cancellation);
        if (content is null)
        {
            return await web.MessageAsync(request, StatusCodes.Status413PayloadTooLarge, maximumBytes: options.Value.MaximumUploadBytes);
        }

        var chosen = file.Fields.GetValueOrDefault("measure");
        if (EvidenceKinds.Of(content) is not { } kind)
        {
            return await AgainAsync(request, view, chosen, Refusals.EvidenceKind(file.Name, content.Length).Message.Vi, cancellation);
        }

        content.Position = 0;
        if (kind == EvidenceKind.Xlsx && ReturnReader.Screen(content, file.Name, cancellation) is { } unlawful)
        {
            return await AgainAsync(request, view, chosen, $"Tệp “{file.Name}” không được nhận và không được lưu lại. {unlawful.Message.Vi} {unlawful.Mend.Vi}", cancellation);
        }

        content.Position = 0;
        if (await uploads.PutAsync(content, options.Value.MaximumUploadBytes, cancellation) is not PutUploadResult.Stored stored)
        {
            throw new InvalidOperationException("A file within the limit was not stored.");
        }

        var name = Path.ChangeExtension(file.Name, EvidenceKinds.Extension(kind));
        var measure = view.Programme.Measures.FirstOrDefault(measure => measure.Code.Value == chosen && AskedFigures.IsAskedOf(measure, view.Entry.Unit))?.Code;
        if (!(await desk.AddAsync(view.Plan.Id, view.Unit.Unit, measure, name, stored.Hash.Value, stored.Length, person.Id, cancellation)).TryGet(out _, out var failures))
        {
            return await AgainAsync(request, view, chosen, failures[0].Message.Vi, cancellation);
        }

        await RecheckAsync(client, view);
        return Web.Go(PageRoutes.Unit(view.Plan.Id, view.Unit.Unit), Notices.EvidenceAdded);
    }

    [Function("RemoveEvidence")]
    public async Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{number}/go")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.Report(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        if (!(await desk.RemoveAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "number"), person.Id, cancellation)).TryGet(out _, out var failures))
        {
            return await AgainAsync(request, view, null, failures[0].Message.Vi, cancellation);
        }

        await RecheckAsync(client, view);
        return Web.Go(PageRoutes.Unit(view.Plan.Id, view.Unit.Unit), Notices.EvidenceRemoved);
    }

    /// <summary>A rule may ask for evidence: what came or went may change the verdict.</summary>
    private async Task RecheckAsync(DurableTaskClient client, UnitView view)
    {
        if (await checks.RecheckAsync(view.Plan.Id, view.Unit.Unit, CancellationToken.None))
        {
            await wakes.RaiseUnitAsync(client, view.Cycle, view.Unit.Unit, "EvidenceChanged", CancellationToken.None);
        }
    }

    /// <summary>Always an attachment, and should a browser show it all the same, in a box of its own that may do nothing.</summary>
    [Function("DownloadEvidence")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{number}")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        if (await desk.FindAsync(view.Plan.Id, view.Unit.Unit, Web.Number(request, "number"), cancellation) is not { RemovedAt: null } file
            || await uploads.OpenAsync(new ContentHash(file.FileHash), cancellation) is not { } content)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        return Web.Attachment(request, content, MediaTypes.Binary, file.FileName);
    }

    private async Task<IResult> AgainAsync(HttpRequest request, UnitView view, string? chosen, string message, CancellationToken cancellation)
    {
        var model = await pages.UnitAsync(request, view, [new FormError("evidence", message)], cancellation);
        return await web.PageAsync<UnitPage>(model with { Evidence = model.Evidence! with { Chosen = chosen } }, StatusCodes.Status422UnprocessableEntity);
    }
}
