using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>
/// Closes a unit's row for a round: from here on nothing is taken for it, by the row's own word, so that an upload or sign-off either
/// came before and is in the report, or is refused. A receipt that is still owed goes out first. Idempotency key: cycle × unit × round.
/// </summary>
public sealed class CloseUnit(CycleRecords records, TimeProvider time)
{
    public const string Name = nameof(CloseUnit);

    /// <returns>Whether something came in at the last moment that is to be seen to before; nothing is closed then.</returns>
    [Function(Name)]
    public async Task<bool> Run([ActivityTrigger] UnitRun run, CancellationToken cancellation)
    {
        var id = CycleId.From(run.Cycle);
        var plan = await records.ReadPlanAsync(id, cancellation);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Moved is not null)
        {
            return false;
        }

        var isEarly = false;
        await records.ChangeUnitAsync(
            id,
            new UnitCode(run.Unit),
            row =>
            {
                isEarly = row.ClosedRound < run.Round && UnitReportDecider.Decide(plan, cycle, row, time.GetUtcNow()).Kind is UnitStepKind.Check or UnitStepKind.Mail;
                return isEarly || row.ClosedRound >= run.Round
                    ? null
                    : new Change<UnitReport>(row with { ClosedRound = run.Round }, [new HistoryFact("UnitClosed", Actors.System, $"Đóng nhận số liệu của đơn vị (vòng {run.Round}).")]);
            },
            cancellation);
        return isEarly;
    }
}
