namespace Program08.Pages.Units;

/// <summary>A request for more time as typed.</summary>
/// <param name="Until">Local date and time, as the field sends it.</param>
public sealed record ExtensionDraft(string? Until, string? Reason);
