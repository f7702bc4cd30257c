using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>The coordinator's list of cycles.</summary>
public sealed class ShowCycles(Web web, CycleRecords records, TimeProvider time)
{
    [Function(nameof(ShowCycles))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dieu-phoi")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        List<CycleRow> rows = [];
        foreach (var id in await records.ListCyclesAsync(cancellation))
        {
            if (await records.FindWithPlanAsync(id, cancellation) is var (plan, cycle))
            {
                await records.IndexAsync(cycle, cancellation);
                var units = await records.ListProgressAsync(cycle, cancellation);
                rows.Add(new CycleRow(id, plan.Title.Vi, cycle.Stage, units.Count(unit => unit.IsSettled), units.Count, cycle.IsCollecting ? units.Count(unit => unit.IsOverdue(plan, time.GetUtcNow())) : 0, plan.DueAt));
            }
        }

        return await web.PageAsync<CyclesPage>(new CyclesModel(
            web.Shell(request, "Đợt báo cáo"), [.. rows.OrderByDescending(row => row.Id.Period.Value, StringComparer.Ordinal)], CanPlan: true));
    }
}
