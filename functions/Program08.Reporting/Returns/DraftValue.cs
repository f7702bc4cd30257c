namespace Program08.Reporting.Returns;

/// <summary>What a field of a draft held, from when on, and whose hand it was.</summary>
/// <param name="Revision">From 1, one more with every change of the field.</param>
/// <param name="By">Person id.</param>
/// <param name="At">UTC.</param>
public sealed record DraftValue(int Revision, TypedEntry Entry, string By, DateTimeOffset At);
