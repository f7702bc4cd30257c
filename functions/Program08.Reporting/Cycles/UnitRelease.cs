namespace Program08.Reporting.Cycles;

/// <summary>A coordinator's word that a unit need not report in a cycle.</summary>
/// <param name="By">Person id.</param>
/// <param name="At">UTC.</param>
public sealed record UnitRelease(ReleaseKind Kind, string Reason, string By, DateTimeOffset At);
