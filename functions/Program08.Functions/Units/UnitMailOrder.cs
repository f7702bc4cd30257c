namespace Program08.Functions.Units;

/// <param name="Step">Name in the ledger.</param>
public sealed record UnitMailOrder(string Cycle, string Unit, string Step);
