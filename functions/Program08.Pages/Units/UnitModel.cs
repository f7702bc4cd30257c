using Program08.Reporting.Cycles;

namespace Program08.Pages.Units;

/// <summary>A unit's page in a cycle. The upload form posts <c>file</c> as multipart. Times UTC.</summary>
/// <param name="DueAt">This unit's: an extension counts.</param>
/// <param name="Missing">How many figures the current version lacks; all when there is none.</param>
/// <param name="SentBack">Null unless the coordinator sent the report back and no newer version was signed off.</param>
/// <param name="Extension">Null unless this unit has its own due time.</param>
/// <param name="Closed">Null while the collection is open.</param>
/// <param name="Versions">Newest first.</param>
/// <param name="CanUpload">Whether this person may send a file now.</param>
/// <param name="CanSignOff">Whether this person may sign off the newest version now.</param>
/// <param name="SignerNames">Who signs off, for those who may not.</param>
/// <param name="Correction">Null unless figures entered on the unit's behalf wait for its word.</param>
/// <param name="CanObject">Whether this person may object to them.</param>
/// <param name="Objection">As typed the last time.</param>
/// <param name="Release">Null unless the unit need not report.</param>
/// <param name="Evidence">Files given along; null where none is asked about.</param>
/// <param name="ExtensionAsked">Null unless the unit asks for more time and has no answer yet.</param>
/// <param name="CanAskForTime">Whether this person may ask now.</param>
/// <param name="ExtensionDraft">A request that was just refused; null otherwise.</param>
/// <param name="SignedCopy">Null while nothing was submitted.</param>
/// <param name="Contact">Whom to ask: name and telephone of the coordinator; null when unknown.</param>
/// <param name="Amendment">Set while the unit may correct its figures of a published report.</param>
public sealed record UnitModel(
    Shell Shell,
    CycleHead Cycle,
    UnitHead Unit,
    UnitReportStatus Status,
    DateTimeOffset DueAt,
    bool IsOverdue,
    int Missing,
    SendBackNotice? SentBack,
    ExtensionNotice? Extension,
    CollectionClosed? Closed,
    IReadOnlyList<VersionSummary> Versions,
    bool CanUpload,
    bool CanSignOff,
    IReadOnlyList<string> SignerNames,
    long MaximumUploadBytes,
    string? Contact,
    IReadOnlyList<FormError> Errors,
    ReleaseNotice? Release = null,
    CorrectionNotice? Correction = null,
    bool CanObject = false,
    string? Objection = null,
    EvidenceList? Evidence = null,
    ExtensionNotice? ExtensionAsked = null,
    bool CanAskForTime = false,
    ExtensionDraft? ExtensionDraft = null,
    Amendment? Amendment = null,
    SignedCopyModel? SignedCopy = null) : IPageModel
{
    /// <summary>The newest version; null when none was received.</summary>
    public VersionSummary? Current => Versions.Count == 0 ? null : Versions[0];
}
