using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>What a cycle needs next, from its rows. Idempotency key: none needed, it changes nothing but the note of what was seen.</summary>
public sealed class DecideCycle(CycleRecords records, SeenNotes seen)
{
    public const string Name = nameof(DecideCycle);

    [Function(Name)]
    public async Task<CycleStep> Run([ActivityTrigger] CycleTurn turn, CancellationToken cancellation)
    {
        var id = CycleId.From(turn.Cycle);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        var units = await records.ListUnitsAsync(id, cancellation);
        if (cycle.Moved is null)
        {
            await seen.WriteAsync(id, id.Value, SeenNotes.OfCycle(cycle, units), cancellation);
        }

        return CycleDecider.Decide(await records.ReadPlanAsync(id, cancellation), cycle, units, turn.StartedRound, new DateTimeOffset(turn.Now, TimeSpan.Zero));
    }
}
