namespace Program08.Storage.Records;

/// <summary>A rule of a programme that cycles planned from now on do without.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Reason">At least 10 characters.</param>
/// <param name="By">Person id.</param>
/// <param name="At">UTC.</param>
public sealed record RuleRetirement(string Rule, string Reason, string By, DateTimeOffset At);
