namespace Program08.Pages.Cycles;

/// <summary>Something that waits for the coordinator, in words, with where it is done.</summary>
/// <param name="Since">UTC; null when that can't be told.</param>
public sealed record BoardTask(StateTag State, string Text, string Href, DateTimeOffset? Since);
