namespace Program08.Functions.Approvals;

/// <param name="Now">The turn's time, UTC.</param>
public sealed record ApprovalTurn(string Cycle, int Level, int Round, DateTime Now);
