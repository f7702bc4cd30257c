using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Storage.Records;

/// <summary>A file a unit gives along with its return (minh chứng). Removing it leaves the row and the file: only the list changes. Times UTC.</summary>
/// <param name="Number">From 1 within the unit and cycle; never given again.</param>
/// <param name="Measure">What it is evidence for; null for the return as a whole.</param>
/// <param name="FileName">As the sender named it, with the ending of what the file really is.</param>
/// <param name="FileHash">In the upload store.</param>
/// <param name="FileLength">Bytes.</param>
/// <param name="AddedBy">Person id.</param>
/// <param name="RemovedBy">Person id; null while it stands.</param>
public sealed record EvidenceRecord(
    UnitCode Unit,
    int Number,
    MeasureCode? Measure,
    string FileName,
    string FileHash,
    long FileLength,
    string AddedBy,
    DateTimeOffset AddedAt,
    string? RemovedBy = null,
    DateTimeOffset? RemovedAt = null);
