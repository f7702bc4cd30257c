namespace Program08.Pages.Units;

/// <summary>Measures under one heading of the form.</summary>
public sealed record DraftSection(string Title, IReadOnlyList<DraftMeasure> Measures);
