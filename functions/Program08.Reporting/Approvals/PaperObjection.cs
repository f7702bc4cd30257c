namespace Program08.Reporting.Approvals;

/// <summary>That whoever is said to have decided on paper does not stand by it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Reason">In their words.</param>
/// <param name="IsLate">The report had gone on by then: the decision stands, and the objection beside it.</param>
public sealed record PaperObjection(DateTimeOffset At, string Reason, bool IsLate);
