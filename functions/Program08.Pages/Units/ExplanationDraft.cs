namespace Program08.Pages.Units;

/// <summary>An explanation as it was typed, to be shown where it was typed when not all could be kept.</summary>
/// <param name="Refusal">Why this one was not kept; null when it was fine.</param>
public sealed record ExplanationDraft(string Fingerprint, string Text, string? Refusal = null);
