namespace Program08.Reporting.Cycles;

/// <param name="People">Person ids; any one of them decides for the level.</param>
public sealed record PlannedApprover(ApprovalLevel Level, IReadOnlyList<string> People);
