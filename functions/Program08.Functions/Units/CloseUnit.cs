using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>
/// Closes a unit's row for a round: from here on nothing is taken for it, by the row's own word, so that an upload or sign-off either
/// came before and is in the report, or is refused. Idempotency key: cycle × unit × round.
/// </summary>
public sealed class CloseUnit(CycleRecords records)
{
    public const string Name = nameof(CloseUnit);

    [Function(Name)]
    public async Task Run([ActivityTrigger] UnitRun run, CancellationToken cancellation) =>
        await records.ChangeUnitAsync(
            CycleId.From(run.Cycle),
            new UnitCode(run.Unit),
            row => row.ClosedRound >= run.Round
                ? null
                : new Change<UnitReport>(row with { ClosedRound = run.Round }, [new HistoryFact("UnitClosed", Actors.System, $"Đóng nhận số liệu của đơn vị (vòng {run.Round}).")]),
            cancellation);
}
