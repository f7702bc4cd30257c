namespace Program08.Reporting.Approvals;

/// <summary>What an approval's orchestration does next.</summary>
public sealed record ApprovalStep(ApprovalStepKind Kind, string? Step = null, DateTime? Until = null, bool Approved = false);
