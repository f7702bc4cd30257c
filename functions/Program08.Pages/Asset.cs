namespace Program08.Pages;

/// <summary>A file that pages refer to. Its name carries the hash of its content, so it may be cached for good.</summary>
/// <param name="LogicalName">"app.css".</param>
public sealed record Asset(ReadOnlyMemory<byte> Content, string ContentType, string LogicalName);
