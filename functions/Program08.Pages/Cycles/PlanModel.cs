namespace Program08.Pages.Cycles;

/// <summary>
/// Planning a cycle. Form fields: <c>programme</c>, <c>period</c>, <c>units</c> (repeated), <c>from</c>, <c>to</c> (dates), <c>window</c>, <c>shift</c>, <c>cutOff</c> (date or empty), <c>opensAt</c>, <c>dueAt</c>,
/// <c>closesAt</c> (local date and time), <c>catalogueAccepted</c> (<c>yes</c> when ticked), <c>do</c> (<c>preview</c> or <c>save</c>).
/// </summary>
/// <param name="CatalogueNotice">Null when every indicator's name is confirmed; otherwise the sentence to be accepted.</param>
/// <param name="TakenOver">What the form took over from an earlier cycle, and what changed since; null when it is a fresh one.</param>
/// <param name="Preview">Null until it was asked for.</param>
public sealed record PlanModel(
    Shell Shell,
    IReadOnlyList<Choice> Programmes,
    IReadOnlyList<Choice> Periods,
    IReadOnlyList<PlanUnit> Units,
    PlanForm Form,
    string? CatalogueNotice,
    PlanPreview? Preview,
    IReadOnlyList<FormError> Errors,
    string? TakenOver = null) : IPageModel;
