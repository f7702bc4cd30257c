namespace Program08.Pages.Cycles;

/// <summary>
/// Planning a cycle. Form fields: <c>programme</c>, <c>period</c>, <c>units</c> (repeated), <c>cutOff</c> (date), <c>opensAt</c>, <c>dueAt</c>,
/// <c>closesAt</c> (local date and time), <c>catalogueAccepted</c> (<c>yes</c> when ticked), <c>do</c> (<c>preview</c> or <c>save</c>).
/// </summary>
/// <param name="CatalogueNotice">Null when every indicator's name is confirmed; otherwise the sentence to be accepted.</param>
/// <param name="Preview">Null until it was asked for.</param>
public sealed record PlanModel(
    Shell Shell,
    IReadOnlyList<Choice> Programmes,
    IReadOnlyList<Choice> Periods,
    IReadOnlyList<PlanUnit> Units,
    PlanForm Form,
    string? CatalogueNotice,
    PlanPreview? Preview,
    IReadOnlyList<FormError> Errors) : IPageModel;
