using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Units;

/// <summary>Takes and removes files of evidence. What was signed off is not changed any more; what was removed stays in the rows and in the history.</summary>
public sealed class EvidenceDesk(CycleRecords records, TimeProvider time)
{
    private const int MostFiles = 200;

    /// <summary>In the order they came, removed ones included.</summary>
    public Task<IReadOnlyList<EvidenceRecord>> ListAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation) =>
        records.Book.ListAsync<EvidenceRecord>(CycleKeys.Partition(cycle), CycleKeys.EvidenceOf(unit), cancellation);

    public Task<EvidenceRecord?> FindAsync(CycleId cycle, UnitCode unit, int number, CancellationToken cancellation) =>
        records.Book.FindAsync<EvidenceRecord>(CycleKeys.Partition(cycle), CycleKeys.Evidence(unit, number), cancellation);

    /// <summary>Takes a file that is safe in the upload store already. The same file for the same measure is taken once.</summary>
    public async Task<Outcome<int>> AddAsync(CycleId cycle, UnitCode unit, MeasureCode? measure, string fileName, string fileHash, long length, string person, CancellationToken cancellation)
    {
        var round = await records.ReadCycleAsync(cycle, cancellation);
        Failure? refusal = null;
        var number = 0;
        await records.ChangeUnitAsync(
            cycle,
            unit,
            async (row, token) =>
            {
                var known = await ListAsync(cycle, unit, token);
                refusal = Refusal(round, row) ?? (known.Count >= MostFiles ? Refusals.TooMuchEvidence(MostFiles) : null);
                if (refusal is not null)
                {
                    return null;
                }

                if (known.FirstOrDefault(file => file.RemovedAt is null && file.FileHash == fileHash && file.Measure == measure) is { } same)
                {
                    number = same.Number;
                    return null;
                }

                number = known.Count + 1;
                var record = new EvidenceRecord(unit, number, measure, fileName, fileHash, length, person, time.GetUtcNow());
                return new Change<UnitReport>(
                    row,
                    [new HistoryFact("EvidenceAdded", person, $"Thêm minh chứng {number} “{fileName}” cho {Of(measure)}, SHA-256 {fileHash}.")],
                    [new RowChange.Insert(CycleKeys.Evidence(unit, number), StoredJson.Write(record))]);
            },
            cancellation);
        return refusal is null ? new Outcome<int>.Success(number) : Refusals.Of<int>(refusal);
    }

    /// <summary>Takes a file off the list. Removing it twice is removing it once.</summary>
    public async Task<Outcome<int>> RemoveAsync(CycleId cycle, UnitCode unit, int number, string person, CancellationToken cancellation)
    {
        var round = await records.ReadCycleAsync(cycle, cancellation);
        Failure? refusal = null;
        await records.ChangeUnitAsync(
            cycle,
            unit,
            async (row, token) =>
            {
                var known = await FindAsync(cycle, unit, number, token);
                refusal = Refusal(round, row) ?? (known is null ? Refusals.EvidenceGone : null);
                return refusal is not null || known is not { RemovedAt: null } file
                    ? null
                    : new Change<UnitReport>(
                        row,
                        [new HistoryFact("EvidenceRemoved", person, $"Gỡ minh chứng {number} “{file.FileName}” của {Of(file.Measure)}.")],
                        [new RowChange.Upsert(CycleKeys.Evidence(unit, number), StoredJson.Write(file with { RemovedBy = person, RemovedAt = time.GetUtcNow() }))]);
            },
            cancellation);
        return refusal is null ? new Outcome<int>.Success(number) : Refusals.Of<int>(refusal);
    }

    private static Failure? Refusal(CycleRecord cycle, UnitReport unit) => (cycle, unit) switch
    {
        ({ Stage: CycleStage.Planned }, _) => Refusals.NotOpenYet,
        ({ IsCollecting: false }, _) => Refusals.CollectionClosed,
        _ when cycle.IsOutOfAmendment(unit.Unit) => Refusals.NotInAmendment,
        _ when unit.ClosedRound >= cycle.Round => Refusals.CollectionClosed,
        _ when unit.IsSettled => Refusals.EvidenceSettled,
        _ => null,
    };

    private static string Of(MeasureCode? measure) => measure is { } code ? $"{code}" : "cả báo cáo";
}
