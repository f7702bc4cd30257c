using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>What a unit's report needs next, from its rows. Idempotency key: none needed, it changes nothing but the note of what was seen.</summary>
public sealed class DecideUnit(CycleRecords records, SeenNotes seen)
{
    public const string Name = nameof(DecideUnit);

    [Function(Name)]
    public async Task<UnitStep> Run([ActivityTrigger] UnitTurn turn, CancellationToken cancellation)
    {
        var id = CycleId.From(turn.Cycle);
        var code = new UnitCode(turn.Unit);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        var unit = cycle.Moved is null
            ? await seen.SeeUnitAsync(id, code, () => records.ReadUnitAsync(id, code, cancellation), cancellation)
            : await records.ReadUnitAsync(id, code, cancellation);
        return UnitReportDecider.Decide(await records.ReadPlanAsync(id, cancellation), cycle, unit, new DateTimeOffset(turn.Now, TimeSpan.Zero));
    }
}
