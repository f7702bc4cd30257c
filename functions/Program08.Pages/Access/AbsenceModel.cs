namespace Program08.Pages.Access;

/// <summary>Form fields: <c>person</c>, <c>from</c>, <c>to</c>, <c>standIn</c>, <c>do</c> (<c>set</c>, <c>end</c>).</summary>
/// <param name="People">Whom an administrator may choose; empty for everybody else.</param>
/// <param name="Person">The absent one's id; null while none is chosen.</param>
/// <param name="Current">Now or to come; null for none.</param>
/// <param name="StandsIn">For whom the person stands in themself, now or to come.</param>
/// <param name="Candidates">Who may stand in.</param>
public sealed record AbsenceModel(
    Shell Shell,
    IReadOnlyList<Choice> People,
    string? Person,
    string? PersonName,
    KnownAbsence? Current,
    IReadOnlyList<KnownAbsence> StandsIn,
    IReadOnlyList<Choice> Candidates,
    AbsenceForm Form,
    IReadOnlyList<FormError> Errors) : IPageModel;
