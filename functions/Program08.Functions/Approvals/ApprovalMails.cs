namespace Program08.Functions.Approvals;

/// <param name="Step">Name in the ledger.</param>
public sealed record ApprovalMails(string Cycle, int Level, int Round, string Step);
