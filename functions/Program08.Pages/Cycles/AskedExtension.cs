namespace Program08.Pages.Cycles;

/// <param name="Until">UTC.</param>
/// <param name="Field">The same as a field of day and time takes it.</param>
public sealed record AskedExtension(DateTimeOffset Until, string Field, string Reason, string ByName, DateTimeOffset At);
