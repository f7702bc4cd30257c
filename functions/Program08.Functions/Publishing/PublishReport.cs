using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Publishes the approved report or amendment; the summaries go out as the next step. Idempotency key: the cycle (a published one is left as it is).</summary>
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
                    Published(row, time.GetUtcNow()),
                    [new HistoryFact(row.Amendment is null ? "ReportPublished" : "AmendmentPublished", Actors.System, $"Phát hành {(row.Amendment is { } amendment ? $"{Publication.NameOf(amendment.Number)} ({amendment.Reason})" : "báo cáo")}, SHA-256 {row.ReportHash}.")]),
            cancellation);

    private static CycleRecord Published(CycleRecord row, DateTimeOffset now) => row.Amendment is not { } amendment
        ? row with { Stage = CycleStage.Published, PublishedAt = now }
        : row with
        {
            Stage = CycleStage.Published,
            Amendment = null,
            Publications = [.. row.Published, new Publication(amendment.Number, row.Round, row.ReportHash ?? throw new InvalidOperationException("A report without hash can't be published."), now, amendment.Reason, amendment.FromRound)],
        };
}
