using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>What a cycle needs next, from its rows. Idempotency key: none needed, it changes nothing but the note of what was seen.</summary>
public sealed class DecideCycle(CycleRecords records, UnitsStandings standings, SeenNotes seen)
{
    public const string Name = nameof(DecideCycle);

    [Function(Name)]
    public async Task<CycleStep> Run([ActivityTrigger] CycleTurn turn, CancellationToken cancellation)
    {
        var id = CycleId.From(turn.Cycle);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        var now = new DateTimeOffset(turn.Now, TimeSpan.Zero);
        var standing = await standings.ReadAsync(cycle, now, cancellation);
        if (cycle.Moved is null)
        {
            await seen.WriteAsync(id, id.Value, SeenNotes.OfCycle(cycle, standing), cancellation);
        }

        if (cycle.Stage == CycleStage.Consolidating)
        {
            // Twice in a round: when the last unit has closed, and when an orchestration is started anew in the middle of it.
            standing = standing with { AllClosed = (await records.ListUnitsAsync(id, cancellation)).All(unit => unit.ClosedRound >= cycle.Round) };
        }

        return CycleDecider.Decide(await records.ReadPlanAsync(id, cancellation), cycle, standing, turn.StartedRound, now, turn.StartedUnits);
    }
}
