namespace Program08.Pages.Cycles;

/// <summary>A form of a unit's acts that was refused, to be mended where it was typed; its messages stand in the model's errors.</summary>
/// <param name="Until">As typed, for an extension.</param>
/// <param name="Choice">As chosen, for a release.</param>
public sealed record UnitActDraft(UnitActKind Act, string? Reason = null, string? Until = null, string? Choice = null);
