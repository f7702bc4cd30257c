namespace Program08.Pages;

/// <summary>An entry of a select or a list of checkboxes.</summary>
/// <param name="Group">Heading it stands under; null for none.</param>
public sealed record Choice(string Value, string Text, string? Group = null);
