namespace Program08.Pages.Cycles;

/// <summary>A form of a unit's acts that was refused, to be mended where it was typed; its messages stand in the model's errors.</summary>
/// <param name="Until">As typed: the time of an extension, the day of a promise.</param>
/// <param name="Choice">As chosen, for a release or the outcome of a contact.</param>
/// <param name="With">Who was called.</param>
/// <param name="Means">By what.</param>
public sealed record UnitActDraft(UnitActKind Act, string? Reason = null, string? Until = null, string? Choice = null, string? With = null, string? Means = null);
