using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Storage.Records;

/// <summary>The scan of a unit's report as it was signed on paper. A later one for the same version stands in for the earlier, which stays. Times UTC.</summary>
/// <param name="Number">From 1 within the unit and cycle.</param>
/// <param name="Version">Of the return it is the paper of.</param>
/// <param name="DocumentNumber">Of the letter: "125/BC-UBND".</param>
/// <param name="SignedOn">The letter's date.</param>
/// <param name="Signer">As the letter names them.</param>
/// <param name="FileHash">In the upload store.</param>
/// <param name="FileLength">Bytes.</param>
/// <param name="AddedBy">Person id.</param>
/// <param name="IsConfirmed">True when no hash could be read in the file and whoever sent it confirmed that it is the version's paper; false when the hash was read.</param>
public sealed record SignedCopyRecord(
    UnitCode Unit,
    int Number,
    int Version,
    string DocumentNumber,
    DateOnly SignedOn,
    string Signer,
    SignerCapacity Capacity,
    string FileName,
    string FileHash,
    long FileLength,
    string AddedBy,
    DateTimeOffset AddedAt,
    bool IsConfirmed);
