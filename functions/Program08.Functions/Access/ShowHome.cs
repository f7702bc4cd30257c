using Program08.Functions.Units;
using Program08.Pages;
using Program08.Pages.Access;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>The start page: everything that waits for this person, in one list.</summary>
public sealed class ShowHome(Web web, CycleRecords records, TimeProvider time)
{
    [Function(nameof(ShowHome))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{home:maxlength(0)?}")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person)
        {
            return await web.RefuseAsync(request);
        }

        List<HomeTask> tasks = [];
        foreach (var id in (await records.ListCyclesAsync(cancellation)).OrderByDescending(id => id.Period.Value, StringComparer.Ordinal))
        {
            if (await records.FindWithPlanAsync(id, cancellation) is var (plan, cycle))
            {
                tasks.AddRange(await TasksAsync(person, plan, cycle, cancellation));
            }
        }

        if (person.Has(Role.Administrator))
        {
            tasks.Add(new HomeTask(HomeTaskKind.Administration, "Người dùng và vai trò", PageRoutes.People));
        }

        return await web.PageAsync<HomePage>(new HomeModel(web.Shell(request, "Việc của tôi"), [.. tasks.OrderBy(task => task.Kind).ThenBy(task => task.Due ?? DateTimeOffset.MaxValue)], MayUse.BeAbsent(person) && !MayUse.Administer(person)));
    }

    private async Task<List<HomeTask>> TasksAsync(PersonRecord person, CyclePlan plan, CycleRecord cycle, CancellationToken cancellation)
    {
        List<HomeTask> tasks = [];
        foreach (var entry in plan.Roster.Where(entry => MayUse.OwnUnit(person, entry.Unit.Code)))
        {
            if (await records.FindUnitAsync(plan.Id, entry.Unit.Code, cancellation) is { } unit)
            {
                tasks.Add(new HomeTask(
                    HomeTaskKind.UnitReturn,
                    $"{entry.Unit.Name.Vi} – {plan.Title.Vi}",
                    PageRoutes.Unit(plan.Id, unit.Unit),
                    StateTag.Of(unit.Status),
                    unit.DueAt(plan),
                    cycle.IsCollecting && unit.IsOverdue(plan, time.GetUtcNow())));
            }
        }

        foreach (var entry in plan.Roster.Where(entry => MayUse.Oversee(person, entry.Unit.Code)))
        {
            if (cycle.IsCollecting && await records.FindUnitAsync(plan.Id, entry.Unit.Code, cancellation) is { } unit && unit.IsOverdue(plan, time.GetUtcNow()))
            {
                tasks.Add(new HomeTask(HomeTaskKind.Reading, $"{entry.Unit.Name.Vi} – {plan.Title.Vi}", PageRoutes.Unit(plan.Id, unit.Unit), StateTag.Of(unit.Status), unit.DueAt(plan), IsOverdue: true));
            }
        }

        // What is published is done: it stands among the reports, and every cycle among the cycles.
        if (person.Has(Role.Coordinator) && cycle.Stage != CycleStage.Published)
        {
            tasks.Add(new HomeTask(HomeTaskKind.Cycle, plan.Title.Vi, PageRoutes.Board(plan.Id), StateTag.Of(cycle.Stage), plan.DueAt));
        }

        if (cycle is { Stage: CycleStage.InApproval, Moved: null } && MayUse.Decide(person, cycle.ApprovalLevel))
        {
            tasks.Add(new HomeTask(HomeTaskKind.Approval, plan.Title.Vi, PageRoutes.Approval(plan.Id), StateTag.Of(cycle.Stage)));
        }

        if (cycle.InForce is not null && MayUse.ReadReport(person))
        {
            tasks.Add(new HomeTask(HomeTaskKind.Reading, plan.Title.Vi, PageRoutes.Report(plan.Id), StateTag.Of(CycleStage.Published)));
        }

        if (person.Has(Role.Auditor))
        {
            tasks.Add(new HomeTask(HomeTaskKind.Reading, $"Nhật ký – {plan.Title.Vi}", PageRoutes.History(plan.Id)));
        }

        return tasks;
    }
}
