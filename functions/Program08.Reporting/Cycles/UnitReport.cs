using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Cycles;

/// <summary>The row that tells where a unit's report stands in a cycle. Times UTC.</summary>
/// <param name="LatestVersion">Number of the newest version received; 0 when none.</param>
/// <param name="CheckedVersion">The newest version that was checked; 0 when none.</param>
/// <param name="Verdict">On the checked version; null when none.</param>
/// <param name="Missing">How many asked-for figures the checked version lacks; all of them when there is none.</param>
/// <param name="SubmittedVersion">The version signed off; 0 when none. A newer one that is signed off replaces it.</param>
/// <param name="SubmittedBy">Person id of the signer.</param>
/// <param name="ReceiptNumber">On the receipt of the submitted version.</param>
/// <param name="ExtendedUntil">A later due time for this unit alone.</param>
/// <param name="SentBackReason">Set by the coordinator's send-back; cleared by the next sign-off.</param>
/// <param name="DoneSteps">Steps whose mails were prepared, or that were passed over.</param>
/// <param name="ClosedRound">The last collection round that is over for this unit; nothing is taken for it any more. 0 while the first is open.</param>
/// <param name="Revision">Grows with every change.</param>
/// <param name="SendBacks">How often the coordinator sent something back; each time is told by a mail of its own.</param>
public sealed record UnitReport(
    CycleId Cycle,
    UnitCode Unit,
    int LatestVersion,
    int CheckedVersion,
    Verdict? Verdict,
    int Missing,
    int SubmittedVersion,
    DateTimeOffset? SubmittedAt,
    string? SubmittedBy,
    string? ReceiptNumber,
    DateTimeOffset? ExtendedUntil,
    string? SentBackReason,
    DateTimeOffset? SentBackAt,
    IReadOnlyList<string> DoneSteps,
    int ClosedRound,
    long Revision,
    int SendBacks = 0)
{
    public static UnitReport New(CycleId cycle, UnitCode unit, int missing) =>
        new(cycle, unit, 0, 0, null, missing, 0, null, null, null, null, null, null, [], 0, 1);

    /// <summary>Signed off, and not sent back since.</summary>
    public bool IsSettled => SubmittedVersion > 0 && SentBackReason is null;

    /// <summary>Whether the newest version can be signed off now.</summary>
    public bool CanSignOff => LatestVersion > 0 && CheckedVersion == LatestVersion && Verdict == Validation.Verdict.Passed
        && SubmittedVersion != LatestVersion;

    /// <summary>In one word, for boards and lists.</summary>
    public UnitReportStatus Status => this switch
    {
        { SentBackReason: not null } when LatestVersion == SubmittedVersion => UnitReportStatus.SentBack,
        { SubmittedVersion: > 0, SentBackReason: null } when LatestVersion == SubmittedVersion => UnitReportStatus.Submitted,
        { LatestVersion: 0 } => UnitReportStatus.NotStarted,
        _ when CheckedVersion < LatestVersion => UnitReportStatus.Checking,
        { Verdict: Validation.Verdict.Blocked } => UnitReportStatus.Blocked,
        { Verdict: Validation.Verdict.NeedsExplanation } => UnitReportStatus.NeedsExplanation,
        _ => UnitReportStatus.ReadyToSignOff,
    };
}
