namespace Program08.Reporting.Validation;

/// <summary>What the unit says to a finding that asks for it.</summary>
/// <param name="Fingerprint">Of the finding.</param>
/// <param name="Text">At least 10 characters; kept as typed (NFC).</param>
/// <param name="By">Person id.</param>
/// <param name="At">UTC.</param>
public sealed record Explanation(string Fingerprint, string Text, string By, DateTimeOffset At);
