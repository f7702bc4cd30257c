namespace Program08.Pages;

/// <param name="Kind">"Excel", "Word": the format in a word.</param>
/// <param name="Length">Bytes; null when unknown.</param>
public sealed record Download(string Text, string Href, string Kind, long? Length = null);
