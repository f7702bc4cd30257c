using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Storage.Records;

/// <summary>One version of a unit's return. Times UTC.</summary>
/// <param name="Version">From 1.</param>
/// <param name="ReceivedBy">Person id.</param>
/// <param name="FileName">As the sender named it; null for a version made in the page.</param>
/// <param name="FileHash">Of the file in the upload store; null likewise.</param>
/// <param name="BasedOn">The version this one mends with a single value; 0 when it stands alone.</param>
/// <param name="Content">Null until it was read, and for a file that can't be read.</param>
/// <param name="CheckedAt">Null until it was checked.</param>
/// <param name="Correction">Set when the coordinator entered it on the unit's behalf; null for the unit's own.</param>
/// <param name="SignOff">Null until somebody signed this version off; stays when a newer one replaces it.</param>
public sealed record ReturnRecord(
    UnitCode Unit,
    int Version,
    DateTimeOffset ReceivedAt,
    string ReceivedBy,
    string? FileName,
    string? FileHash,
    long FileLength,
    int BasedOn,
    ReturnContent? Content,
    DateTimeOffset? CheckedAt,
    Verdict? Verdict,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Explanation> Explanations,
    SignOff? SignOff = null,
    CorrectionFacts? Correction = null)
{
    /// <summary>Warnings without an explanation.</summary>
    public int Unexplained => Warnings(isExplained: false);

    /// <summary>Warnings with one.</summary>
    public int Explained => Warnings(isExplained: true);

    private int Warnings(bool isExplained) =>
        Findings.Count(finding => finding.Severity == Severity.Explain && isExplained == Explanations.Any(explanation => explanation.Fingerprint == finding.Fingerprint));
}
