namespace Program08.Functions.Cycles;

/// <param name="Step">Name in the ledger.</param>
public sealed record CycleMailOrder(string Cycle, string Step);
