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
/// <param name="Release">Set while the unit need not report: waived or excluded by the coordinator.</param>
/// <param name="Notes">What the coordinator noted on single figures when sending back; cleared with the reason.</param>
/// <param name="CorrectionVersion">The version the coordinator entered on the unit's behalf, while the unit has not answered; it counts meanwhile. 0 when none.</param>
/// <param name="ObjectedVersion">The last such version that the unit objected to: it counts for nothing. 0 when none.</param>
/// <param name="Objection">Why the unit objected to it.</param>
/// <param name="Escalation">Set when the superior is to be told that the unit is overdue; once in a cycle.</param>
/// <param name="Contacts">How often a call or message to the unit was noted.</param>
/// <param name="Promise">The last day on which the unit said it would send; null when it never did.</param>
/// <param name="ExtensionAsked">Set while the unit asks for more time; an extension answers it.</param>
/// <param name="ReadVersion">The last version whose explanations the coordinator has read; 0 when none.</param>
/// <param name="SignedCopyVersion">The version whose signed paper came as a scan last; 0 when none.</param>
/// <param name="Releases">How often the coordinator released the unit or took that back; each time is told by a mail of its own.</param>
/// <param name="SetAsideVersion">The last version of an amendment that was given up: it and those before count for nothing unless they were signed off earlier. 0 when none.</param>
/// <param name="FirstSubmittedAt">When it was first signed off, of a unit that did so again since. Null when it did not.</param>
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
    int SendBacks = 0,
    UnitRelease? Release = null,
    int Releases = 0,
    UnitEscalation? Escalation = null,
    IReadOnlyList<FigureNote>? Notes = null,
    int CorrectionVersion = 0,
    int ObjectedVersion = 0,
    string? Objection = null,
    int Contacts = 0,
    UnitPromise? Promise = null,
    ExtensionRequest? ExtensionAsked = null,
    int ReadVersion = 0,
    int SetAsideVersion = 0,
    DateTimeOffset? FirstSubmittedAt = null,
    int SignedCopyVersion = 0) : IReportStanding
{
    public static UnitReport New(CycleId cycle, UnitCode unit, int missing) =>
        new(cycle, unit, 0, 0, null, missing, 0, null, null, null, null, null, null, [], 0, 1);

    /// <summary>Signed off, and not sent back since.</summary>
    public bool IsSubmitted => Release is null && SubmittedVersion > 0 && SentBackReason is null;

    /// <summary>The version that goes into the city report: a correction that waits for the unit's word stands in for the one signed off. 0 when none.</summary>
    public int CountedVersion => !IsSubmitted ? 0 : AwaitsConfirmation ? CorrectionVersion : SubmittedVersion;

    /// <summary>Whether figures entered on the unit's behalf were checked and wait for its word.</summary>
    public bool AwaitsConfirmation => CorrectionVersion > 0 && CheckedVersion >= CorrectionVersion;

    /// <summary>Owes nothing: submitted, or released from reporting.</summary>
    public bool IsSettled => Release is not null || IsSubmitted;

    /// <inheritdoc/>
    public bool LacksSignedCopy => Release is null && IsSubmitted && SignedCopyVersion != SubmittedVersion;

    /// <inheritdoc/>
    public DateTimeOffset? PausesUntil => Promise?.PausesUntil;

    /// <inheritdoc/>
    public bool IsEscalated => Escalation is not null;

    /// <summary>Whether the version that counts was not read by the coordinator yet.</summary>
    public bool HasUnreadVersion => IsSubmitted && ReadVersion < CountedVersion;

    /// <summary>Whether its newest version waits for explanations of the unit.</summary>
    public bool OwesExplanations => !IsSettled && Status == UnitReportStatus.NeedsExplanation;

    /// <summary>
    /// By how much it was late; null when it was in time or is not in. The first sign-off tells, everywhere: what is asked or corrected afterwards makes nobody late.
    /// </summary>
    public TimeSpan? LateBy(CyclePlan plan) => (FirstSubmittedAt ?? SubmittedAt) is { } at && at > this.DueAt(plan) ? at - this.DueAt(plan) : null;

    /// <summary>Whether the newest version can be signed off now.</summary>
    public bool CanSignOff => LatestVersion > 0 && CheckedVersion == LatestVersion && Verdict == Validation.Verdict.Passed
        && SubmittedVersion != LatestVersion && !IsLatestSetAside;

    /// <summary>Whether the newest version counts for nothing: the unit objected to it, or it belongs to an amendment that was given up.</summary>
    public bool IsLatestSetAside => LatestVersion > 0 && (LatestVersion == ObjectedVersion || LatestVersion <= SetAsideVersion);

    /// <summary>Whether the unit is not at work on anything newer than what it signed off.</summary>
    public bool IsAtRest => LatestVersion == SubmittedVersion || IsLatestSetAside;

    /// <summary>In one word, for boards and lists.</summary>
    public UnitReportStatus Status => this switch
    {
        { Release.Kind: ReleaseKind.Waived } => UnitReportStatus.Waived,
        { Release.Kind: ReleaseKind.Excluded } => UnitReportStatus.Excluded,
        { SentBackReason: not null } when LatestVersion == SubmittedVersion => UnitReportStatus.SentBack,
        { SubmittedVersion: > 0, SentBackReason: null } when IsAtRest => UnitReportStatus.Submitted,
        { AwaitsConfirmation: true } when LatestVersion == CorrectionVersion => UnitReportStatus.AwaitingConfirmation,
        { LatestVersion: 0 } => UnitReportStatus.NotStarted,
        _ when CheckedVersion < LatestVersion => UnitReportStatus.Checking,
        { Verdict: Validation.Verdict.Blocked } => UnitReportStatus.Blocked,
        { Verdict: Validation.Verdict.NeedsExplanation } => UnitReportStatus.NeedsExplanation,
        _ => UnitReportStatus.ReadyToSignOff,
    };
}
