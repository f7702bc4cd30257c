namespace Program08.Pages.Units;

/// <param name="Notes">What is to be looked at again in single figures; may be empty.</param>
public sealed record SendBackNotice(string Reason, string ByName, DateTimeOffset At, IReadOnlyList<NotedFigure> Notes);
