namespace Program08.Reporting.Programmes;

/// <summary>Where a definition or figure comes from.</summary>
/// <param name="Confirmed">True when the name was found in a published source; a placeholder otherwise.</param>
/// <param name="Source">The document, page or assumption, in words a reader can follow.</param>
public sealed record Provenance(bool Confirmed, string Source);
