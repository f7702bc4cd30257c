using Program08.Pages.Units;

namespace Program08.Pages.Cycles;

/// <summary>
/// One unit under the coordinator's eyes, with every act that is possible now. Forms: send back <c>reason</c>; extend <c>until</c> (local date and time),
/// <c>reason</c>; release <c>kind</c> (<c>waived</c> or <c>excluded</c>), <c>reason</c>; resume without fields.
/// </summary>
/// <param name="Unit">As the board has it.</param>
/// <param name="Contacts">Whom to call.</param>
/// <param name="Acts">What is possible now.</param>
/// <param name="Release">Null unless the unit need not report.</param>
/// <param name="Extension">Null unless it has its own due time.</param>
/// <param name="SentBack">Null unless the return was sent back and not signed off anew.</param>
/// <param name="Correction">Figures entered on the unit's behalf that wait for its word; null when there are none.</param>
/// <param name="Objection">Why the unit objected to the last such figures; null when it did not.</param>
/// <param name="Versions">Newest first.</param>
/// <param name="Mails">About this unit, newest first.</param>
/// <param name="History">Of this unit, newest first.</param>
/// <param name="ContactText">To be sent to the unit by hand; null while it owes nothing.</param>
/// <param name="ContactLog">Newest first.</param>
/// <param name="Asked">Null unless the unit asks for more time.</param>
/// <param name="Unread">Null unless a version with explanations was signed off that nobody has read.</param>
/// <param name="Draft">Null unless a form was just refused.</param>
public sealed record UnitActsModel(
    Shell Shell,
    CycleHead Cycle,
    BoardUnit Unit,
    IReadOnlyList<UnitContact> Contacts,
    IReadOnlySet<UnitActKind> Acts,
    ReleaseNotice? Release,
    ExtensionNotice? Extension,
    SendBackNotice? SentBack,
    CorrectionNotice? Correction,
    string? Objection,
    IReadOnlyList<VersionSummary> Versions,
    IReadOnlyList<MailRow> Mails,
    IReadOnlyList<HistoryRow> History,
    string? ContactText,
    IReadOnlyList<ContactRow> ContactLog,
    AskedExtension? Asked,
    UnreadExplanations? Unread,
    UnitActDraft? Draft,
    IReadOnlyList<FormError> Errors) : IPageModel;
