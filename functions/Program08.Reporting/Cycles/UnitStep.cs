namespace Program08.Reporting.Cycles;

/// <summary>What a unit's orchestration does next. Flat, because it travels through the orchestration's history.</summary>
/// <param name="Version">The version to check, with <see cref="UnitStepKind.Check"/>.</param>
/// <param name="Step">Name in the ledger, with <see cref="UnitStepKind.Mail"/>.</param>
/// <param name="Until">When to look again at the latest, UTC, with <see cref="UnitStepKind.Wait"/>; null: only when something changes.</param>
public sealed record UnitStep(UnitStepKind Kind, int Version = 0, string? Step = null, DateTime? Until = null);
