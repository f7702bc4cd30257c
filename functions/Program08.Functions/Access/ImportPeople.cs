using Microsoft.Extensions.Options;
using Program08.Documents.People;
using Program08.Pages;
using Program08.Pages.Access;
using Program08.Reporting.People;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Access;

/// <summary>People as a workbook: the list as it is, the empty form, and a list taken in: shown before anything changes, applied when it is confirmed.</summary>
public sealed class ImportPeople(Web web, PeopleImports imports, PeopleRecords people, Catalogue catalogue, IOptions<ReportingOptions> options)
{
    public const string SendName = "SendPeopleList";

    private const long MostBytes = 4 * 1024 * 1024;

    [Function("DownloadPeople")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/nguoi-dung/danh-sach.xlsx")] HttpRequest request, CancellationToken cancellation) =>
        MayUse.Administer(Web.Person(request)) ? File(PeopleLines.Of(await people.ListAsync(cancellation), catalogue.Units), "nguoi-dung.xlsx") : await web.RefuseAsync(request);

    [Function("DownloadPeopleForm")]
    public async Task<IResult> Form([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/nguoi-dung/mau.xlsx")] HttpRequest request) =>
        MayUse.Administer(Web.Person(request)) ? File([], "mau-nguoi-dung.xlsx") : await web.RefuseAsync(request);

    [Function(SendName)]
    public async Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung/nhap")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        if (await StreamedForm.ReadFileAsync(request, "file", cancellation) is not { } file)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        var most = Math.Min(MostBytes, options.Value.MaximumUploadBytes);
        await using var content = await SpooledFile.TakeAsync(file.Content, most, cancellation);
        if (content is null)
        {
            return await web.MessageAsync(request, StatusCodes.Status413PayloadTooLarge, maximumBytes: most);
        }

        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        using var list = new MemoryStream(bytes);
        switch (PeopleReader.Read(list))
        {
            case PeopleReading.Read { Lines.Count: > 0 } read:
                var hash = ContentHash.Of(bytes).Value;
                await imports.KeepAsync(hash, file.Name, read.Lines, self.Id, cancellation);
                return Web.Go(PageRoutes.PeopleImportOf(hash));
            case PeopleReading.Refused refused:
                return await StartAsync(request, $"Tệp “{file.Name}”: {refused.Reason.Vi}");
            default:
                return await StartAsync(request, $"Tệp “{file.Name}” có tiêu đề nhưng chưa có người nào.");
        }
    }

    [Function("ShowPeopleLists")]
    public async Task<IResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/nguoi-dung/nhap")] HttpRequest request) =>
        MayUse.Administer(Web.Person(request)) ? await StartAsync(request, null) : await web.RefuseAsync(request);

    [Function("ShowPeopleList")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/nguoi-dung/nhap/{file}")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        return await PreviewAsync(request, self.Id, [], cancellation) ?? await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("ApplyPeopleList")]
    public async Task<IResult> Apply([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung/nhap/{file}")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        if ((await imports.ConfirmAsync(Web.Route(request, "file"), form["seal"].ToString(), self.Id, cancellation)).TryGet(out _, out var failures))
        {
            return Web.Go(PageRoutes.People, Notices.PeopleImported);
        }

        var errors = failures.Select(failure => new FormError("", failure.Message.Vi)).ToList();
        return await PreviewAsync(request, self.Id, errors, cancellation) ?? await StartAsync(request, failures[0].Message.Vi);
    }

    private async Task<IResult?> PreviewAsync(HttpRequest request, string self, List<FormError> errors, CancellationToken cancellation)
    {
        if (await imports.PreviewAsync(Web.Route(request, "file"), self, cancellation) is not { } preview)
        {
            return null;
        }

        var (import, plan) = preview;
        var model = new PeopleImportModel(
            web.Shell(request, "Xem trước danh sách người dùng"),
            import.FileName,
            import.FileHash,
            plan.Seal,
            [.. plan.People.Where(person => !person.IsUnchanged).Select(Row)],
            plan.People.Count(person => person.IsUnchanged),
            [.. plan.Refused.Select(refused => new RefusedPersonRow(refused.Line.Row, refused.Line.Name, refused.Line.Email, refused.Line.Role, refused.Line.UnitCode, refused.Reason.Message.Vi))],
            errors);
        return await web.PageAsync<PeopleImportPage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private ImportedPersonRow Row(PlannedPerson person) => new(
        person.Row,
        person.Change.Name ?? person.Known?.Name ?? "",
        person.Change.Email,
        person.Known is null,
        person is { Known: { } renamed, Change.Name: not null } ? renamed.Name : null,
        person.Change.Phone is { } phone ? new ChangedText(person.Known?.Phone, phone.Length == 0 ? null : phone) : null,
        [.. person.Change.Given.Select(grant => RoleChoices.Words(grant, catalogue.Units))],
        [.. person.Change.Taken.Select(grant => RoleChoices.Words(grant, catalogue.Units))]);

    private async Task<IResult> StartAsync(HttpRequest request, string? problem)
    {
        var model = new PeopleListModel(web.Shell(request, "Người dùng theo danh sách"), MostBytes, problem is null ? [] : [new FormError("file", problem)]);
        return await web.PageAsync<PeopleListPage>(model, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private IResult File(IReadOnlyList<PersonLine> lines, string name)
    {
        using var workbook = new MemoryStream();
        PeopleWorkbook.Write(lines, [.. RoleChoices.All(catalogue.ApprovalLevels).Select(grant => RoleChoices.Word(grant.Role, grant.Level))], catalogue.Units, workbook);
        return Results.File(workbook.ToArray(), MediaTypes.Xlsx, name);
    }
}
