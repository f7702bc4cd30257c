using Program08.Functions.Analysis;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>The city report as the rows are now: what is frozen at the close, and what a coordinator may look at before.</summary>
public sealed class ReportSources(CycleRecords records, Submissions submissions, PickedTexts picked, RecordBook book, PublishedReports published, UnitDeliveries deliveries)
{
    /// <param name="confirmations">Differences of sources that the coordinator let stand; null: as the cycle's row has them.</param>
    /// <param name="edits">Sentences in the coordinator's words; null: as they are kept.</param>
    /// <returns>The report, and how many units are in it.</returns>
    public async Task<(CityReport Report, int Submitted)> ConsolidateAsync(CyclePlan plan, Programme programme, CancellationToken cancellation, IReadOnlyList<DifferenceConfirmation>? confirmations = null, IReadOnlyList<NarrativeEdit>? edits = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var units = await records.ListUnitsAsync(plan.Id, cancellation);
        var signedOff = await submissions.ListAsync(plan, plan.Roster, units, cancellation);
        var released = units.Where(unit => unit.Release is not null).ToDictionary(unit => unit.Unit, unit => unit.Release!.Kind);
        var cycle = await records.ReadCycleAsync(plan.Id, cancellation);
        var earlier = await published.ListAsync(programme.Code, cancellation);
        var report = Consolidator.Consolidate(plan, programme, plan.Id.Period, signedOff, released, await picked.ListAsync(plan.Id, cancellation), confirmations ?? cycle.Confirmations)
            .Imputed(earlier)
            .Beside(earlier, programme.Term)
            .Delivered(await deliveries.OfAsync(plan, programme, units, cancellation))
            .Edited(edits ?? await EditsAsync(plan.Id, cancellation));
        return (cycle.Amendment is { } amendment ? AmendmentList.Amending(report, amendment, await AmendedAsync(plan.Id, amendment, cancellation)) : report, signedOff.Count);
    }

    /// <summary>The sentences that the coordinator put into other words, whether they still fit or not.</summary>
    public async Task<IReadOnlyList<NarrativeEdit>> EditsAsync(CycleId id, CancellationToken cancellation) =>
        await book.FindAsync<List<NarrativeEdit>>(CycleKeys.Partition(id), CycleKeys.NarrativeEdits, cancellation) ?? [];

    private async Task<CityReport> AmendedAsync(CycleId id, Amendment amendment, CancellationToken cancellation) =>
        (await records.FindReportAsync(id, amendment.Amends.Round, cancellation))?.Report ?? throw new RowMissingException(CycleKeys.Partition(id), CycleKeys.Report(amendment.Amends.Round));
}
