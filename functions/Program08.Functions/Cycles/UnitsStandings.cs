using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Reads what a cycle has to know of its units from the index, so that a unit's change costs the same whether there are thirty units or ten thousand.</summary>
public sealed class UnitsStandings(CycleRecords records, SeenNotes seen, TimeProvider time)
{
    /// <param name="now">When it is to be decided.</param>
    public async Task<UnitsStanding> ReadAsync(CycleRecord cycle, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (!cycle.IsCollecting)
        {
            return new UnitsStanding(AllSettled: false);
        }

        await records.IndexAsync(cycle, cancellation);
        var isAnyOpen = await records.ListOpenAsync(cycle.Id, 1, cancellation).AnyAsync(cancellation);
        return new UnitsStanding(!isAnyOpen, AnyToEscalate: isAnyOpen && await IsAnyToEscalateAsync(cycle, now, cancellation));
    }

    /// <summary>Whether the cycle's orchestration would see something that it has not seen: only then a unit's change concerns it.</summary>
    public async Task<bool> IsNewsAsync(CycleRecord cycle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return !await seen.IsCurrentAsync(cycle.Id, cycle.Id.Value, SeenNotes.OfCycle(cycle, await ReadAsync(cycle, time.GetUtcNow(), cancellation)), cancellation);
    }

    // Of those who owe something most are overdue by then, so that the first few looked at give the answer.
    private async Task<bool> IsAnyToEscalateAsync(CycleRecord cycle, DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = await records.ReadPlanAsync(cycle.Id, cancellation);
        if (CycleDecider.CanProposeEscalation(plan, cycle, now))
        {
            await foreach (var code in records.ListOpenAsync(cycle.Id, cancellation: cancellation))
            {
                if ((await records.ReadUnitAsync(cycle.Id, code, cancellation)).IsToEscalate(plan, now))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
