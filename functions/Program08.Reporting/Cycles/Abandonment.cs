namespace Program08.Reporting.Cycles;

/// <summary>That an amendment was given up: the report it was to correct stands.</summary>
/// <param name="By">Person id.</param>
/// <param name="At">UTC.</param>
public sealed record Abandonment(string By, DateTimeOffset At, string Reason);
