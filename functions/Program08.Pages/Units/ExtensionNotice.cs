namespace Program08.Pages.Units;

public sealed record ExtensionNotice(DateTimeOffset Until, string? Reason);
