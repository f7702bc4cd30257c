namespace Program08.Pages.Units;

/// <summary>A text section of the form.</summary>
public sealed record DraftText(string Name, DraftFieldModel Field);
