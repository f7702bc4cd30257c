using Program08.Functions.Cycles;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Publishing;

/// <summary>
/// Puts the city report together from the signed-off versions, freezes its documents and hands it to the coordinator. Idempotency key:
/// cycle × round (the units' rows are closed, so a second run makes the same report; documents are stored by their hash).
/// </summary>
public sealed class ConsolidateReport(CycleRecords records, Catalogue catalogue, ReportSources sources, ReportDocuments documents)
{
    public const string Name = nameof(ConsolidateReport);

    [Function(Name)]
    public async Task Run([ActivityTrigger] CycleRound work, CancellationToken cancellation)
    {
        var id = CycleId.From(work.Cycle);
        var plan = await records.ReadPlanAsync(id, cancellation);
        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Moved is not null || cycle.Stage != CycleStage.Consolidating || cycle.Round != work.Round)
        {
            return;
        }

        var (report, submitted) = await sources.ConsolidateAsync(plan, programme, cancellation);
        var (record, change) = await documents.FreezeAsync(work.Round, programme, report, cancellation);
        await records.ChangeCycleAsync(
            id,
            row => row.Stage != CycleStage.Consolidating || row.Round != work.Round
                ? null
                : new Change<CycleRecord>(
                    row with { Stage = CycleStage.Consolidated, ReportHash = record.Hash },
                    [new HistoryFact("ReportConsolidated", Actors.System, $"Tổng hợp {(report.Amendment is { } amendment ? $"{Publication.NameOf(amendment.Number)}, {amendment.Figures.Count} số liệu thay đổi," : "báo cáo")} vòng {work.Round} từ {submitted}/{report.UnitsAsked} đơn vị: {report.Score.Met}/{report.Score.Of} chỉ tiêu đạt, SHA-256 {record.Hash}.")],
                    [change]),
            cancellation);
    }
}
