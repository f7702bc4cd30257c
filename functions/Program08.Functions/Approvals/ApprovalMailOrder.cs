namespace Program08.Functions.Approvals;

/// <param name="Step">Name in the ledger.</param>
public sealed record ApprovalMailOrder(string Cycle, int Level, int Round, string Step);
