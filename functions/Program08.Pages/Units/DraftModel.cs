namespace Program08.Pages.Units;

/// <summary>
/// The web form of a unit. One form of all fields, posted whole to save or to check; controls of a field: <c>n.</c> text, <c>s.</c> state, <c>r.</c> reason,
/// <c>d.</c> day, <c>v.</c> revision seen, and after a conflict <c>c.</c> (<c>mine</c> or <c>theirs</c>) with <c>w.</c>, the revision then seen. Times UTC.
/// </summary>
/// <param name="LastPeriod">"năm 2022"; null when nothing is known of an earlier period.</param>
/// <param name="Starts">Versions the draft can be begun from, newest first.</param>
/// <param name="IsBegun">False: nobody typed anything yet and the draft was not started.</param>
/// <param name="SavedAt">When anything was last kept; null for none.</param>
/// <param name="NewerVersion">A version the draft does not know of; null for none.</param>
/// <param name="CanEdit">Whether anything is taken now.</param>
public sealed record DraftModel(
    Shell Shell,
    CycleHead Cycle,
    UnitHead Unit,
    IReadOnlyList<DraftSection> Sections,
    IReadOnlyList<DraftText> Texts,
    string? LastPeriod,
    IReadOnlyList<DraftStart> Starts,
    bool IsBegun,
    DateTimeOffset? SavedAt,
    int? NewerVersion,
    bool CanEdit,
    IReadOnlyList<FormError> Errors) : IPageModel;
