using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>
/// Ends an amendment that was given up: unit by unit, the version that counted before counts again, then the cycle is published as it was. Idempotency key:
/// cycle × first round of the amendment (a unit that is back is left as it is, and so is a cycle without an amendment given up).
/// </summary>
public sealed class AbandonAmendment(CycleRecords records)
{
    public const string Name = nameof(AbandonAmendment);

    [Function(Name)]
    public async Task Run([ActivityTrigger] string cycle, CancellationToken cancellation)
    {
        var id = CycleId.From(cycle);
        if (await records.ReadCycleAsync(id, cancellation) is not { Moved: null, Amendment: { Abandoned: { } abandoned } amendment })
        {
            return;
        }

        foreach (var unit in amendment.Units)
        {
            var before = await records.Book.ReadAsync<UnitReport>(CycleKeys.Partition(id), CycleKeys.AmendedUnit(amendment.FromRound, unit), cancellation);
            await records.ChangeUnitAsync(id, unit, row => PutBack(row, before, amendment, abandoned), cancellation);
        }

        await records.ChangeCycleAsync(
            id,
            row => row.Amendment?.Abandoned is null || row.InForce is not { } inForce
                ? null
                : new Change<CycleRecord>(
                    row with
                    {
                        Stage = CycleStage.Published,
                        CloseRequestedBy = null,
                        ReportHash = inForce.Hash,
                        ReturnReason = null,
                        Amendment = null,
                        AbandonedAmendments = [.. row.AbandonedAmendments ?? [], row.Amendment],
                    },
                    [new HistoryFact("ReportStands", Actors.System, $"{Publication.NameOf(amendment.Number)} đã bỏ; báo cáo SHA-256 {inForce.Hash} tiếp tục có hiệu lực.")]),
            cancellation);
    }

    /// <summary>Every version stays; which of them counts is what it was.</summary>
    private static Change<UnitReport>? PutBack(UnitReport row, UnitReport before, Amendment amendment, Abandonment abandoned)
    {
        var next = row with
        {
            SubmittedVersion = before.SubmittedVersion,
            SubmittedAt = before.SubmittedAt,
            SubmittedBy = before.SubmittedBy,
            ReceiptNumber = before.ReceiptNumber,
            SentBackReason = before.SentBackReason,
            SentBackAt = before.SentBackAt,
            Notes = before.Notes,
            CorrectionVersion = before.CorrectionVersion,
            ObjectedVersion = before.ObjectedVersion,
            Objection = before.Objection,
            FirstSubmittedAt = before.FirstSubmittedAt,
            SignedCopyVersion = before.SignedCopyVersion,
            SetAsideVersion = row.LatestVersion > before.LatestVersion ? row.LatestVersion : before.SetAsideVersion,
        };
        return next == row
            ? null
            : new Change<UnitReport>(next, [new HistoryFact("AmendmentAbandoned", abandoned.By, $"{Publication.NameOf(amendment.Number)} đã bỏ: {Counts(next)}.")]);
    }

    private static string Counts(UnitReport unit) => unit.CountedVersion > 0 ? $"phiên bản {unit.CountedVersion} tiếp tục được tính" : "không phiên bản nào được tính";
}
