namespace Program08.Pages.Operating;

/// <param name="At">When the turn it belongs to began; null when not known.</param>
/// <param name="Detail">Data or reason, as stored; null for none.</param>
public sealed record InstanceStep(DateTimeOffset? At, string What, string? Detail, StateTone Tone);
