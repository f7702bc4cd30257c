using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Opens the collection. Idempotency key: the cycle (a cycle past planning is left as it is).</summary>
public sealed class OpenCycle(CycleRecords records, TimeProvider time)
{
    public const string Name = nameof(OpenCycle);

    [Function(Name)]
    public async Task Run([ActivityTrigger] string cycle, CancellationToken cancellation) =>
        await records.ChangeCycleAsync(
            CycleId.From(cycle),
            row => row.Moved is not null || row.Stage != CycleStage.Planned
                ? null
                : new Change<CycleRecord>(
                    row with { Stage = CycleStage.Collecting, OpenedAt = time.GetUtcNow() },
                    [new HistoryFact("CycleOpened", Actors.System, "Mở đợt báo cáo, bắt đầu nhận số liệu.")]),
            cancellation);
}
