using Program08.Functions.Access;
using Program08.Functions.Moving;
using Program08.Functions.Units;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Where the coordinator takes units' words into the city report, and edits them, while the collection is open. The source stays with each.</summary>
public sealed class PickTexts(Web web, CycleRecords records, Catalogue catalogue, Submissions submissions, PickedTexts picked, TimeProvider time)
{
    private const string Route = "dieu-phoi/{programme}/{period}/loi-don-vi";

    [Function("ShowUnitTexts")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return await records.FindWithPlanAsync(Web.Cycle(request), cancellation) is { } found ? await PageAsync(request, found.Plan, found.Cycle, [], cancellation) : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("PickUnitTexts")]
    public async Task<IResult> Pick([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person))
        {
            return await web.RefuseAsync(request);
        }

        if (await records.FindWithPlanAsync(Web.Cycle(request), cancellation) is not { } found)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (!found.Cycle.IsCollecting)
        {
            return await PageAsync(request, found.Plan, found.Cycle, [new FormError("", found.Cycle.Stage == CycleStage.Planned ? Refusals.NotOpenYet.Message.Vi : "Đã đóng thu thập: lời của đơn vị trong báo cáo không đổi được nữa, trừ khi người duyệt trả lại báo cáo.")], cancellation);
        }

        var form = await request.ReadFormAsync(cancellation);
        var at = time.GetUtcNow();

        // A page may offer a part only: what it did not offer stays as it was picked.
        var written = (await WrittenAsync(found.Plan, cancellation)).ToLookup(text => form.ContainsKey($"t.{UnitTextRow.Name(text.Text.Section, text.Unit.Unit.Code)}"));
        var others = written[false].Select(text => (text.Text.Section, text.Unit.Unit.Code)).ToHashSet();
        var kept = (await picked.ListAsync(found.Plan.Id, cancellation)).Where(pick => others.Contains((pick.Section, pick.Unit)));
        var texts = written[true]
            .Where(text => form[$"k.{UnitTextRow.Name(text.Text.Section, text.Unit.Unit.Code)}"] == "yes")
            .Select(text => new PickedText(
                text.Text.Section,
                text.Unit.Unit.Code,
                text.Unit.Version,
                text.Text.Text,
                ReturnTexts.Of(text.Text.Section, form[$"t.{UnitTextRow.Name(text.Text.Section, text.Unit.Unit.Code)}"])?.Text ?? text.Text.Text,
                person.Id,
                at))
            .Concat(kept)
            .OrderBy(text => text.Section)
            .ThenBy(text => text.Unit.Value, StringComparer.Ordinal)
            .ToList();
        await picked.WriteAsync(found.Plan.Id, texts, person.Id, cancellation);
        return Web.Go(PageRoutes.UnitTexts(found.Plan.Id), Notices.TextsPicked);
    }

    /// <summary>What the versions that count say, by section, units in the order of the roster.</summary>
    private async Task<IReadOnlyList<(UnitSubmission Unit, ReturnText Text)>> WrittenAsync(CyclePlan plan, CancellationToken cancellation)
    {
        var units = await records.ListUnitsAsync(plan.Id, cancellation);
        return [.. (await submissions.ListAsync(plan, plan.Roster, units, cancellation))
            .SelectMany(unit => (unit.Content.Texts ?? []).Select(text => (unit, text)))
            .OrderBy(pair => pair.text.Section)];
    }

    private async Task<IResult> PageAsync(HttpRequest request, CyclePlan plan, CycleRecord cycle, List<FormError> errors, CancellationToken cancellation)
    {
        var known = (await picked.ListAsync(plan.Id, cancellation)).ToDictionary(pick => (pick.Section, pick.Unit));
        var rows = (await WrittenAsync(plan, cancellation)).Select(written =>
        {
            var (unit, text) = (written.Unit.Unit, written.Text);
            var pick = known.GetValueOrDefault((text.Section, unit.Code));
            var stands = pick is not null && pick.Original == text.Text;
            return new UnitTextRow(text.Section, new UnitHead(unit.Code, unit.Name.Vi), written.Unit.Version, text.Text, stands ? pick!.Text : text.Text, stands, pick is not null && !stands);
        });
        var (shown, search) = TextsPart.Of([.. rows], request.Query[TextsSearch.Key]);
        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        var model = new UnitTextsModel(
            web.Shell(request, "Lời của đơn vị trong báo cáo"),
            new CycleHead(plan.Id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            shown,
            cycle.IsCollecting,
            errors,
            search);
        return await web.PageAsync<UnitTextsPage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
