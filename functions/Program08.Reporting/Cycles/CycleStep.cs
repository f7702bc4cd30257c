namespace Program08.Reporting.Cycles;

/// <summary>What a cycle's orchestration does next. Flat, because it travels through the orchestration's history.</summary>
/// <param name="Units">Codes of the units to start, with <see cref="CycleStepKind.Collect"/>: at most <see cref="UnitPace.UnitsPerStep"/>.</param>
/// <param name="Round">The collection round.</param>
/// <param name="Level">The approval level, with <see cref="CycleStepKind.Approve"/>.</param>
/// <param name="Step">Name in the ledger, with <see cref="CycleStepKind.Mail"/>.</param>
/// <param name="Until">When to look again at the latest, UTC, with <see cref="CycleStepKind.Wait"/>.</param>
/// <param name="AtOnce">How many units begin together, the next a second later, with <see cref="CycleStepKind.Collect"/> and <see cref="CycleStepKind.Close"/>; null for all.</param>
/// <param name="IsMore">Whether further units of the round are to be started after these, with <see cref="CycleStepKind.Collect"/>.</param>
public sealed record CycleStep(CycleStepKind Kind, string[]? Units = null, int Round = 0, int Level = 0, string? Step = null, DateTime? Until = null, int? AtOnce = null, bool IsMore = false);
