namespace Program08.Pages.Units;

/// <summary>Who wrote in a field, and when (UTC).</summary>
public sealed record DraftHand(string Name, DateTimeOffset At);
