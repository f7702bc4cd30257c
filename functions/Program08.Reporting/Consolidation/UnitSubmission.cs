using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>A version of a unit's return that was signed off.</summary>
/// <param name="Version">From 1.</param>
/// <param name="FileName">Name the sender gave the workbook; null for the form.</param>
/// <param name="FileHash">SHA-256 of the workbook, lower-case hex; null for the form.</param>
/// <param name="SubmittedBy">Name of the signer as shown.</param>
/// <param name="SubmittedAt">UTC.</param>
/// <param name="Unconfirmed">Figures the coordinator entered on the unit's behalf and the unit has not confirmed; null when there are none.</param>
/// <param name="LateBy">By how much it came after the unit's due time; null when it was in time.</param>
/// <param name="Explanations">The version's warnings with the unit's words.</param>
public sealed record UnitSubmission(
    Unit Unit,
    int Version,
    ReturnContent Content,
    string? FileName,
    string? FileHash,
    string SubmittedBy,
    DateTimeOffset SubmittedAt,
    IReadOnlyList<ExplainedFinding> Explanations,
    TimeSpan? LateBy = null,
    IReadOnlyList<FigureKey>? Unconfirmed = null);
