using Program08.Documents.Pdf;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Units;

/// <summary>Takes scans of reports signed on paper, each held against the version it claims to be. They are taken after the collection is closed too: paper comes late.</summary>
public sealed class SignedCopyDesk(CycleRecords records, TimeProvider time)
{
    /// <summary>In the order they came.</summary>
    public Task<IReadOnlyList<SignedCopyRecord>> ListAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation) =>
        records.Book.ListAsync<SignedCopyRecord>(CycleKeys.Partition(cycle), CycleKeys.SignedCopies(unit), cancellation);

    public Task<SignedCopyRecord?> FindAsync(CycleId cycle, UnitCode unit, int number, CancellationToken cancellation) =>
        records.Book.FindAsync<SignedCopyRecord>(CycleKeys.Partition(cycle), CycleKeys.SignedCopy(unit, number), cancellation);

    /// <summary>Holds a file against the version that was submitted.</summary>
    /// <returns>Whether its hash was read; a failure when it is another paper, no PDF, or protected.</returns>
    public async Task<Outcome<bool>> CompareAsync(CycleId cycle, UnitCode unit, int version, string fileName, byte[] file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        switch (PdfReader.Read(file))
        {
            case PdfReading.NoPdf:
                return Refusals.Of<bool>(Refusals.SignedCopyKind(fileName, file.Length));
            case PdfReading.Encrypted:
                return Refusals.Of<bool>(Refusals.SignedCopyProtected(fileName));
            case PdfReading.Readable readable:
                var returns = await records.ListReturnsAsync(cycle, unit, cancellation);
                var own = returns.First(known => known.Version == version);
                var expected = ReturnHash.Of(own);
                var (isRead, found) = PrintedHash.Compare(readable.Texts, expected);
                return found is { } other
                    ? Refusals.Of<bool>(Refusals.SignedCopyOfAnother(fileName, PrintedHash.Beginning(other), returns.LastOrDefault(known => ReturnHash.Of(known) == other)?.Version, version))
                    : Outcomes.Success(isRead);
            default:
                throw new InvalidOperationException("Unknown reading of a PDF.");
        }
    }

    /// <summary>Takes a file that is safe in the upload store already. The same file with the same particulars is taken once.</summary>
    /// <param name="draft">Its number, time and person are set here.</param>
    public async Task<Outcome<int>> AddAsync(CycleId cycle, SignedCopyRecord draft, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Failure? refusal = null;
        var number = 0;
        await records.ChangeUnitAsync(
            cycle,
            draft.Unit,
            async (row, token) =>
            {
                refusal = Refusal(row, draft.Version);
                if (refusal is not null)
                {
                    return null;
                }

                var known = await ListAsync(cycle, draft.Unit, token);
                if (known is [.., var last] && draft with { Number = last.Number, AddedAt = last.AddedAt, AddedBy = last.AddedBy } == last)
                {
                    number = last.Number;
                    return null;
                }

                number = known.Count + 1;
                var copy = draft with { Number = number, AddedAt = time.GetUtcNow() };
                return new Change<UnitReport>(
                    row with { SignedCopyVersion = copy.Version },
                    [new HistoryFact("SignedCopyAdded", copy.AddedBy, Told(copy))],
                    [new RowChange.Insert(CycleKeys.SignedCopy(copy.Unit, number), StoredJson.Write(copy))]);
            },
            cancellation);
        return refusal is null ? new Outcome<int>.Success(number) : Refusals.Of<int>(refusal);
    }

    /// <summary>Why no paper is taken for this version; null when it is.</summary>
    public static Failure? Refusal(UnitReport unit, int version)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Release is not null ? Refusals.Released
            : !unit.IsSubmitted ? Refusals.NothingToSign
            : unit.SubmittedVersion != version ? Refusals.NewerVersion(unit.SubmittedVersion) : null;
    }

    private static string Told(SignedCopyRecord copy) =>
        $"Nộp bản ký của phiên bản {copy.Version}: số {copy.DocumentNumber} ngày {VietnameseFormat.Date(copy.SignedOn)}, người ký {copy.Signer} ({SignerCapacities.Name(copy.Capacity).Vi}); "
        + (copy.IsConfirmed ? $"không đọc được mã trong tệp, người nộp xác nhận đúng là bản ký của phiên bản {copy.Version}" : "mã in trong tệp khớp")
        + $"; tệp “{copy.FileName}”, SHA-256 {copy.FileHash}.";
}
