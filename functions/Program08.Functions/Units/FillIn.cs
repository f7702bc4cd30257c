using Program08.Functions.Access;
using Program08.Functions.Demonstrations;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Functions.Units;

/// <summary>The web form: shows the draft, keeps it by button or by itself, begins it anew, and makes a version of it.</summary>
public sealed class FillIn(Web web, UnitPages units, DraftPages pages, DraftDesk desk, LastPeriod lastPeriod, ReturnChecks checks, Wakes wakes, DemonstrationSite demonstration)
{
    private const string Route = "don-vi/{programme}/{period}/{unit}/nhap-lieu";

    [Function("ShowDraft")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        await FindAsync(request, cancellation) is { } found
            ? await web.PageAsync<DraftPage>(await pages.ModelAsync(request, found.View, await desk.ReadAsync(found.View.Plan.Id, found.View.Unit.Unit, cancellation), [], [], [], cancellation))
            : await web.RefuseAsync(request);

    [Function("SaveDraft")]
    public async Task<IResult> Save([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, cancellation) is not { } found)
        {
            return await web.RefuseAsync(request);
        }

        var (view, person) = found;
        var changes = await ChangesAsync(request, view, cancellation);
        if (!view.IsOpen)
        {
            return await AgainAsync(request, view, changes, [], [new FormError("", Refusals.CollectionClosed.Message.Vi)], cancellation);
        }

        var saved = await desk.SaveAsync(view.Plan.Id, view.Unit.Unit, changes, person, cancellation);
        return saved.Conflicts.Count > 0
            ? await AgainAsync(request, view, [], saved.Conflicts, ErrorsOf(saved.Conflicts), cancellation)
            : Web.Go(PageRoutes.Draft(view.Plan.Id, view.Unit.Unit), Notices.DraftSaved);
    }

    /// <summary>The same for the page's script: the fields that changed, answered in JSON.</summary>
    [Function("SaveDraftFields")]
    public async Task<IResult> SaveFields([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/tu-luu")] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, cancellation) is not { } found)
        {
            return Results.StatusCode(Web.Person(request) is null ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden);
        }

        var (view, person) = found;
        if (!view.IsOpen)
        {
            return Results.Json(new { message = Refusals.CollectionClosed.Message.Vi }, statusCode: StatusCodes.Status409Conflict);
        }

        var saved = await desk.SaveAsync(view.Plan.Id, view.Unit.Unit, await ChangesAsync(request, view, cancellation), person, cancellation);
        return Results.Json(await pages.AnswerAsync(view, saved, cancellation));
    }

    [Function("StartDraft")]
    public async Task<IResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/bat-dau")] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, cancellation) is not { } found)
        {
            return await web.RefuseAsync(request);
        }

        var (view, person) = found;
        var form = await request.ReadFormAsync(cancellation);
        var isNumber = int.TryParse(form["from"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var from);
        if (!view.IsOpen)
        {
            return await AgainAsync(request, view, [], [], [new FormError("", Refusals.CollectionClosed.Message.Vi)], cancellation);
        }

        return isNumber && await desk.StartAsync(view.Plan.Id, view.Unit.Unit, view.Programme, from, person, cancellation)
            ? Web.Go(PageRoutes.Draft(view.Plan.Id, view.Unit.Unit), Notices.DraftStarted)
            : await AgainAsync(request, view, [], [], [new FormError("from", "Chọn bắt đầu từ biểu trống hoặc từ một bản đọc được.")], cancellation);
    }

    /// <summary>Keeps what was sent, then reads the whole draft: what can't be read is said at its field, otherwise a version is made and checked.</summary>
    [Function("CheckDraft")]
    public async Task<IResult> Check([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/kiem-tra")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await FindAsync(request, cancellation) is not { } found)
        {
            return await web.RefuseAsync(request);
        }

        var (view, person) = found;
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        var changes = await ChangesAsync(request, view, cancellation);
        if (!view.IsOpen)
        {
            return await AgainAsync(request, view, changes, [], [new FormError("", Refusals.CollectionClosed.Message.Vi)], cancellation);
        }

        var saved = await desk.SaveAsync(cycle, unit, changes, person, cancellation);
        if (saved.Conflicts.Count > 0)
        {
            return await AgainAsync(request, view, [], saved.Conflicts, ErrorsOf(saved.Conflicts), cancellation);
        }

        var reading = TypedReturn.Read(view.Programme, view.Entry.Unit, (await desk.ReadAsync(cycle, unit, cancellation)).Entries, demonstration.IsDemonstration ? FigureMark.Synthetic : FigureMark.Reported);
        if (reading.Problems.Count > 0)
        {
            return await AgainAsync(request, view, [], [], [.. reading.Problems.Select(problem => new FormError(DraftPages.NameOf(problem.Key, problem.Part), problem.Message.Vi))], cancellation);
        }

        if (!(await desk.SubmitAsync(cycle, unit, reading, person, cancellation)).TryGet(out var version, out var failures))
        {
            return await AgainAsync(request, view, [], [], [new FormError("", failures[0].Message.Vi)], cancellation);
        }

        // From here on the version is theirs and safe, and the orchestration checks it if this request does not get to it.
        await checks.CheckAsync(cycle, unit, version, CancellationToken.None);
        await wakes.RaiseUnitAsync(client, view.Cycle, unit, "ReturnReceived", CancellationToken.None);
        return Web.Go(PageRoutes.Version(cycle, unit, version), Notices.DraftChecked);
    }

    private async Task<(UnitView View, string Person)?> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        await units.FindAsync(request, cancellation) is { } view && Web.Person(request) is { } person && MayUse.Report(person, view.Unit.Unit) ? (view, person.Id) : null;

    private async Task<IReadOnlyList<DraftChange>> ChangesAsync(HttpRequest request, UnitView view, CancellationToken cancellation) =>
        DraftForm.Changes(
            await request.ReadFormAsync(cancellation),
            DraftForm.FieldsOf(view.Programme, view.Entry.Unit),
            EarlierTexts.Of((await lastPeriod.FindAsync(view.Plan.Id, view.Unit.Unit, cancellation))?.Content));

    private static IReadOnlyList<FormError> ErrorsOf(IReadOnlyList<DraftOutcome.Conflict> conflicts) =>
        [.. conflicts.Select(conflict => new FormError($"n.{conflict.Mine.Field}", "Người khác đã sửa ô này trong lúc đơn vị đang nhập. Chọn giá trị cần giữ."))];

    /// <param name="unsaved">What was typed and could not be kept: shown in place of what is stored.</param>
    private async Task<IResult> AgainAsync(HttpRequest request, UnitView view, IReadOnlyList<DraftChange> unsaved, IReadOnlyList<DraftOutcome.Conflict> conflicts, IReadOnlyList<FormError> errors, CancellationToken cancellation) =>
        await web.PageAsync<DraftPage>(
            await pages.ModelAsync(request, view, await desk.ReadAsync(view.Plan.Id, view.Unit.Unit, cancellation), unsaved, conflicts, errors, cancellation),
            conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
}
