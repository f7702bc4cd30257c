using Program08.Reporting.Analysis;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Analysis;

/// <summary>How the units reported in a programme's published cycles, from their rows.</summary>
public sealed class UnitDeliveries(CycleRecords records, Catalogue catalogue)
{
    /// <summary>In no order.</summary>
    public async Task<IReadOnlyList<UnitDelivery>> ListAsync(ProgrammeCode programme, CancellationToken cancellation)
    {
        List<UnitDelivery> deliveries = [];
        foreach (var id in (await records.ListCyclesAsync(cancellation)).Where(id => id.Programme == programme))
        {
            if (await records.FindCycleAsync(id, cancellation) is { InForce: not null } && Period.Of(id.Period).TryGet(out var period, out _))
            {
                deliveries.AddRange(await OfAsync(id, period, cancellation));
            }
        }

        return deliveries;
    }

    private async Task<IReadOnlyList<UnitDelivery>> OfAsync(CycleId id, Period period, CancellationToken cancellation)
    {
        var (plan, pinned) = (await records.ReadPlanAsync(id, cancellation), await catalogue.PinnedProgrammeAsync(id, cancellation));
        var units = plan.Roster.ToDictionary(entry => entry.Unit.Code, entry => entry.Unit);
        List<UnitDelivery> deliveries = [];
        foreach (var row in (await records.ListUnitsAsync(id, cancellation)).Where(row => units.ContainsKey(row.Unit)))
        {
            // Only where more than one version came can the first be another than the last.
            var versions = row.LatestVersion > 1 ? await records.ListReturnsAsync(id, row.Unit, cancellation) : [];
            deliveries.Add(UnitDelivery.Of(
                plan,
                period,
                units[row.Unit],
                row,
                AskedFigures.For(pinned, units[row.Unit]).Count(),
                versions.Select(version => version.SignOff?.At).Min() ?? row.SubmittedAt,
                versions.Count(version => version.Correction is not null)));
        }

        return deliveries;
    }
}
