namespace Program08.Reporting.Cycles;

/// <summary>That a unit asks for more time.</summary>
/// <param name="Until">Until when, UTC.</param>
/// <param name="By">Person id of the unit.</param>
/// <param name="At">UTC.</param>
public sealed record ExtensionRequest(DateTimeOffset Until, string Reason, string By, DateTimeOffset At);
