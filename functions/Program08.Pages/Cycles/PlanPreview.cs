namespace Program08.Pages.Cycles;

/// <param name="Mails">In order of time, then those that depend on what people do.</param>
/// <param name="Problems">What should be settled before opening.</param>
public sealed record PlanPreview(IReadOnlyList<PlannedMail> Mails, IReadOnlyList<PlanProblem> Problems);
