using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Publishes the approved report; the summaries go out as the next step. Idempotency key: the cycle (a published one is left as it is).</summary>
public sealed class PublishReport(CycleRecords records, TimeProvider time)
{
    public const string Name = nameof(PublishReport);

    [Function(Name)]
    public async Task Run([ActivityTrigger] string cycle, CancellationToken cancellation) =>
        await records.ChangeCycleAsync(
            CycleId.From(cycle),
            row => row.Moved is not null || row.Stage != CycleStage.Publishing
                ? null
                : new Change<CycleRecord>(
                    row with { Stage = CycleStage.Published, PublishedAt = time.GetUtcNow() },
                    [new HistoryFact("ReportPublished", Actors.System, $"Phát hành báo cáo, SHA-256 {row.ReportHash}.")]),
            cancellation);
}
