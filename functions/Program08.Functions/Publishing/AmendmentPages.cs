using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Moving;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>The coordinator's page of what went out and how it is amended.</summary>
public sealed class AmendmentPages(Web web, CycleRecords records, Catalogue catalogue, ReportSources sources, AmendmentDesk desk, CycleStart start, Wakes wakes)
{
    private const string Route = "dieu-phoi/{programme}/{period}/sua-doi";

    [Function("ShowAmendments")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return await records.FindWithPlanAsync(Web.Cycle(request), cancellation) is { } found ? await PageAsync(request, found, [], cancellation) : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("OpenAmendment")]
    public Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(request, client, Notices.AmendmentOpened, (cycle, form, person) => desk.OpenAsync(cycle, form["reason"].ToString(), Units(form), person, cancellation), cancellation);

    [Function("ExtendAmendment")]
    public Task<IResult> Extend([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/don-vi")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(request, client, Notices.AmendmentExtended, (cycle, form, person) => desk.ExtendAsync(cycle, Units(form), person, cancellation), cancellation);

    [Function("GiveAmendmentUp")]
    public Task<IResult> GiveUp([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/bo")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        ActAsync(request, client, Notices.AmendmentAbandoned, (cycle, form, person) => desk.AbandonAsync(cycle, form["abandonReason"].ToString(), person, cancellation), cancellation);

    private async Task<IResult> ActAsync(HttpRequest request, DurableTaskClient client, string notice, Func<CycleId, IFormCollection, string, Task<Outcome<CycleRecord>>> act, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person))
        {
            return await web.RefuseAsync(request);
        }

        if (await records.FindWithPlanAsync(Web.Cycle(request), cancellation) is not { } found)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (!(await act(found.Plan.Id, await request.ReadFormAsync(cancellation), person.Id)).TryGet(out var cycle, out var failures))
        {
            var errors = failures.Select(failure => new FormError(failure.Code is "reason" or "units" or "abandonReason" ? failure.Code : "", failure.Message.Vi)).ToList();
            return await PageAsync(request, found, errors, cancellation);
        }

        // An amendment begins on a cycle whose orchestration has ended: it is started again, and goes by the rows.
        await start.ScheduleAsync(client, found.Plan.Id, cancellation);
        await wakes.RaiseAsync(client, found.Plan.Id.Value, notice, cancellation);
        foreach (var unit in cycle.Amendment?.Units ?? [])
        {
            await wakes.RaiseAsync(client, found.Plan.Id.UnitInstance(unit, cycle.Round), notice, cancellation);
        }

        return Web.Go(PageRoutes.Amendments(found.Plan.Id), notice);
    }

    private async Task<IResult> PageAsync(HttpRequest request, (CyclePlan Plan, CycleRecord Cycle) found, List<FormError> errors, CancellationToken cancellation)
    {
        var (plan, cycle) = found;
        var form = request.HasFormContentType ? await request.ReadFormAsync(cancellation) : null;
        var ticked = form is null ? [] : Units(form);
        var units = (await records.ListUnitsAsync(plan.Id, cancellation)).ToDictionary(unit => unit.Unit);
        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        var model = new AmendmentsModel(
            web.Shell(request, "Sửa đổi, bổ sung báo cáo"),
            new CycleHead(plan.Id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            cycle.Stage,
            cycle.Published,
            cycle.AbandonedAmendments ?? [],
            cycle.Amendment,
            [.. plan.Roster.Where(entry => units[entry.Unit.Code].Release is null).Select(entry => new AmendmentUnit(
                new UnitHead(entry.Unit.Code, entry.Unit.Name.Vi),
                units[entry.Unit.Code].Status,
                units[entry.Unit.Code].LatestVersion,
                cycle.Amendment?.Units.Contains(entry.Unit.Code) == true,
                ticked.Contains(entry.Unit.Code)))],
            await ChangesAsync(plan, programme, cycle, cancellation),
            form?["reason"],
            form?["abandonReason"],
            errors);
        return await web.PageAsync<AmendmentsPage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Of the report that is consolidated; before that, as it would be now.</summary>
    private async Task<ReportAmendment?> ChangesAsync(CyclePlan plan, Programme programme, CycleRecord cycle, CancellationToken cancellation) => cycle switch
    {
        { Amendment: null } => null,
        { ReportHash: not null } when await records.FindReportAsync(plan.Id, cycle.Round, cancellation) is { } stored => stored.Report.Amendment,
        _ => (await sources.ConsolidateAsync(plan, programme, cancellation)).Report.Amendment,
    };

    /// <summary>What is not a code is none that the form offers: nothing to open.</summary>
    private static List<UnitCode> Units(IFormCollection form) => [.. form["unit"].Select(TextIds.Find<UnitCode>).OfType<UnitCode>()];
}
