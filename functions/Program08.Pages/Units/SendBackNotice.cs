namespace Program08.Pages.Units;

public sealed record SendBackNotice(string Reason, string ByName, DateTimeOffset At);
