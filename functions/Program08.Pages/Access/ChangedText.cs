namespace Program08.Pages.Access;

/// <param name="Before">Null when there was none.</param>
/// <param name="After">Null when there is none any more.</param>
public sealed record ChangedText(string? Before, string? After);
