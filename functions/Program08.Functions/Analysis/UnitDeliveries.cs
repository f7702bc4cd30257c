using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Analysis;

/// <summary>How the units of a programme reported, cycle by cycle.</summary>
public sealed class UnitDeliveries(CycleRecords records, Catalogue catalogue)
{
    /// <summary>In the published cycles, as their reports tell it, in no order. What reports from before they told it leave open is read from the rows.</summary>
    public async Task<IReadOnlyList<UnitDelivery>> ListAsync(ProgrammeCode programme, CancellationToken cancellation)
    {
        List<UnitDelivery> deliveries = [];
        foreach (var id in (await records.ListCyclesAsync(cancellation)).Where(id => id.Programme == programme))
        {
            if (await records.FindCycleAsync(id, cancellation) is { InForce: { } inForce } && await records.FindReportAsync(id, inForce.Round, cancellation) is { Report: var report })
            {
                deliveries.AddRange(UnitDelivery.Of(report) is { Count: > 0 } told ? told : await FromRowsAsync(report, cancellation));
            }
        }

        return deliveries;
    }

    /// <summary>As the rows are now: when the collection is over, what the report tells.</summary>
    public async Task<IReadOnlyDictionary<UnitCode, DeliveryFacts>> OfAsync(CyclePlan plan, Programme programme, IReadOnlyList<UnitReport> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rows);
        var units = plan.Roster.ToDictionary(entry => entry.Unit.Code, entry => entry.Unit);
        var facts = await BoundedReads.AllAsync(
            rows.Where(row => units.ContainsKey(row.Unit)),
            async (row, token) =>
            {
                // What the coordinator enters is never a unit's first version.
                var corrections = row.LatestVersion > 1 ? (await records.ListReturnsAsync(plan.Id, row.Unit, token)).Count(version => version.Correction is not null) : 0;
                return (row.Unit, Facts: DeliveryFacts.Of(plan, row, AskedFigures.For(programme, units[row.Unit]).Count(), corrections));
            },
            cancellation);
        return facts.ToDictionary(known => known.Unit, known => known.Facts);
    }

    private async Task<IEnumerable<UnitDelivery>> FromRowsAsync(CityReport report, CancellationToken cancellation)
    {
        if (!Period.Of(report.Period).TryGet(out var period, out _))
        {
            return [];
        }

        var (plan, programme) = (await records.ReadPlanAsync(report.Cycle, cancellation), await catalogue.PinnedProgrammeAsync(report.Cycle, cancellation));
        var facts = await OfAsync(plan, programme, await records.ListUnitsAsync(report.Cycle, cancellation), cancellation);
        return plan.Roster.Where(entry => facts.ContainsKey(entry.Unit.Code)).Select(entry => new UnitDelivery(report.Cycle, period, entry.Unit, facts[entry.Unit.Code]));
    }
}
