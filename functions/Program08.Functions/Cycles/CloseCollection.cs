using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Ends the collection of the round. Idempotency key: the cycle's stage (only a collecting one is closed).</summary>
public sealed class CloseCollection(CycleRecords records)
{
    public const string Name = nameof(CloseCollection);

    [Function(Name)]
    public async Task Run([ActivityTrigger] string cycle, CancellationToken cancellation) =>
        await records.ChangeCycleAsync(
            CycleId.From(cycle),
            row => row.Moved is not null || row.Stage != CycleStage.Collecting
                ? null
                : new Change<CycleRecord>(
                    row with { Stage = CycleStage.Consolidating },
                    [new HistoryFact("CollectionClosed", row.CloseRequestedBy ?? Actors.System, $"Đóng thu thập số liệu vòng {row.Round}.")]),
            cancellation);
}
